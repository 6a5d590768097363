import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NewAnnouncementPage } from "#app/domain/announcements/components/new-announcement-page.tsx";
import { newAnnouncement } from "#app/domain/announcements/queries.server.ts";
import { announcementForm } from "#app/domain/announcements/schema.ts";
import { allWords, wordsIn } from "#app/domain/announcements/words.server.ts";
import { saveAnnouncement } from "#app/domain/announcements/write-announcement.server.ts";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = {
  i18n: ["announcements", "registrations", "roster", "manage", "events", "errors"],
} satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const page = found(await newAnnouncement(context, found(params.slug), language));
  return { title: translator(language, "announcements")("new"), page, words: allWords() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  found(await newAnnouncement(context, slug, language));
  return handleForm(await formOf(request), announcementForm(wordsIn), async (form) => {
    const id = await saveAnnouncement(context, { slug, id: null, form });
    return redirect(`${deskPath(language, slug, "messages")}/all/${id}?done=save#main`);
  });
}

export default function NewAnnouncementRoute() {
  const { page, words } = useLoaderData<typeof loader>();
  return <NewAnnouncementPage {...{ page, words }} reply={useActionData<FormReply>()} />;
}
