import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import {
  addPicture,
  describePicture,
  movePicture,
  removePicture,
} from "#app/domain/communities/change-pictures.server.ts";
import { AddPicture, PictureForm } from "#app/domain/communities/components/picture-forms.tsx";
import { picturesDesk } from "#app/domain/communities/desk-queries.server.ts";
import { MOST_PICTURES } from "#app/domain/communities/picture.ts";
import { type PicturesForm, picturesForm } from "#app/domain/communities/schema.ts";
import type { Context } from "#app/domain/context.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { handleOneOfForms, type OneOfFormsReply } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";

export const handle = { i18n: ["manage", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const desk = found(await picturesDesk(context, found(params.slug), language));
  const title = translator(language, "manage")("pictures.titleOf", { place: desk.name });
  return { title, desk, isDone: new URL(request.url).searchParams.has("done") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  const { source } = found(await picturesDesk(context, slug, language));
  const form = await formOf(request);
  return handleOneOfForms(form, picturesForm(source), async (value) => {
    await carryOut(context, slug, value);
    return redirect(`/${language}/manage/communities/${slug}/pictures?done=${value.intent}#main`);
  });
}

async function carryOut(context: Context, slug: string, value: PicturesForm): Promise<void> {
  switch (value.intent) {
    case "add":
      return addPicture(context, { slug, ...value });
    case "describe":
      return describePicture(context, { slug, ...value });
    case "earlier":
    case "later":
      return movePicture(context, { slug, fileId: value.fileId, to: value.intent });
    case "remove":
      return removePicture(context, { slug, ...value });
  }
}

export default function CommunityPicturesPage() {
  const { title, desk, isDone } = useLoaderData<typeof loader>();
  const reply = useActionData<OneOfFormsReply>();
  const { t } = useTranslation("manage");
  const { lang = "en" } = useParams();
  const { slug, source, pictures } = desk;
  const answered = reply?.result.initialValue?.fileId;
  return (
    <div className="wrap wrap--column">
      <Crumbs
        label={t("community.titleOf", { place: desk.name })}
        to={`/${lang}/manage/communities/${slug}`}
        text={t("community.titleOf", { place: desk.name })}
      />
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">{t("pictures.intro")}</p>
      </div>
      {isDone && !reply ? <Notice tone="good" title={t("community.saved")} /> : null}
      <RefusalNotice refusal={reply?.refusal} />
      <ul className="desk-pictures">
        {pictures.map((picture, at) => (
          <PictureForm
            key={picture.id}
            picture={picture}
            place={{ number: at + 1, last: pictures.length }}
            source={source}
            reply={answered === picture.id ? reply : undefined}
          />
        ))}
      </ul>
      {pictures.length < MOST_PICTURES ? (
        <AddPicture source={source} result={reply?.intent === "add" ? reply.result : undefined} />
      ) : null}
    </div>
  );
}
