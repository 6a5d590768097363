import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { NewTwinningForm } from "#app/domain/twinnings/components/new-twinning-form.tsx";
import { createTwinning } from "#app/domain/twinnings/create-twinning.server.ts";
import { twinningsDesk } from "#app/domain/twinnings/desk-queries.server.ts";
import { newTwinningForm } from "#app/domain/twinnings/schema.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { handleForm, type FormReply } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["twinnings", "manage", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const desk = found(await twinningsDesk(context, found(params.slug), language));
  const title = translator(language, "twinnings")("list.titleOf", { place: desk.name });
  return { title, desk };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, town] = [languageOf(params), found(params.slug)];
  found(await twinningsDesk(context, town, language));
  return handleForm(await formOf(request), newTwinningForm, async (value) => {
    const { slug } = await createTwinning(context, { town, ...value });
    return redirect(`/${language}/manage/communities/${town}/twinnings/${slug}?done=new#main`);
  });
}

export default function CommunityTwinningsPage() {
  const { title, desk } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const { t } = useTranslation(["twinnings", "manage"]);
  const { lang = "en" } = useParams();
  const { list } = useFormats();
  return (
    <div className="wrap wrap--column">
      <Crumbs
        label={t("manage:today.title")}
        to={`/${lang}/manage`}
        text={t("manage:today.title")}
      />
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">{t("list.intro")}</p>
      </div>
      {desk.twinnings.length === 0 ? <p className="quiet">{t("list.none")}</p> : null}
      <ul className="rows">
        {desk.twinnings.map(({ slug, status, partners }) => (
          <li key={slug}>
            <Link
              className="jump"
              to={`/${lang}/manage/communities/${desk.slug}/twinnings/${slug}`}
            >
              {list(partners)}
            </Link>
            <span className="quiet">{t(`status.${status}`)}</span>
          </li>
        ))}
      </ul>
      <NewTwinningForm desk={desk} reply={reply} />
    </div>
  );
}
