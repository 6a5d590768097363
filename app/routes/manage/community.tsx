import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CommunityDeskPage } from "#app/domain/communities/components/community-desk-page.tsx";
import { changeContacts, changeDetails } from "#app/domain/communities/change-community.server.ts";
import { changeTown } from "#app/domain/communities/change-town.server.ts";
import { communityDesk } from "#app/domain/communities/desk-queries.server.ts";
import { type CommunityForm, communityForm } from "#app/domain/communities/schema.ts";
import { writeProfile } from "#app/domain/communities/write-profile.server.ts";
import type { Context } from "#app/domain/context.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { handleOneOfForms, type OneOfFormsReply } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = {
  i18n: ["manage", "communities", "components", "errors"],
} satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const desk = found(await communityDesk(context, found(params.slug), language));
  const title = translator(language, "manage")("community.titleOf", { place: desk.title });
  return { title, desk, isSaved: new URL(request.url).searchParams.has("done") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  found(await communityDesk(context, slug, language));
  return handleOneOfForms(
    await formOf(request),
    communityForm(context.now.getUTCFullYear()),
    async (value) => {
      await carryOut(context, slug, value);
      return redirect(`/${language}/manage/communities/${slug}?done=${value.intent}#main`);
    },
  );
}

async function carryOut(context: Context, slug: string, value: CommunityForm): Promise<void> {
  switch (value.intent) {
    case "profile":
      return writeProfile(context, { slug, ...value });
    case "town":
      return changeTown(context, { slug, ...value });
    case "details":
      return changeDetails(context, { slug, ...value });
    case "contacts":
      return changeContacts(context, { slug, ...value });
  }
}

export default function CommunityPage() {
  const { title, desk, isSaved } = useLoaderData<typeof loader>();
  const reply = useActionData<OneOfFormsReply>();
  return <CommunityDeskPage title={title} desk={desk} isSaved={isSaved} reply={reply} />;
}
