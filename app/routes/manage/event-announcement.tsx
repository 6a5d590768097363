import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AnnouncementPage } from "#app/domain/announcements/components/announcement-page.tsx";
import { announcementPage } from "#app/domain/announcements/queries.server.ts";
import {
  announcementDeeds,
  announcementForm,
  sendingForm,
} from "#app/domain/announcements/schema.ts";
import { allWords, wordsIn } from "#app/domain/announcements/words.server.ts";
import {
  saveAnnouncement,
  sendAnnouncement,
} from "#app/domain/announcements/write-announcement.server.ts";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { handleOneOfForms, type OneOfFormsReply } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { uuidOf } from "#app/http/uuid-of.ts";
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
  const [slug, id] = [found(params.slug), found(uuidOf(params.id))];
  const page = found(await announcementPage(context, { slug, id, language }));
  const asked = new URL(request.url).searchParams.get("done");
  return {
    title: translator(language, "announcements")("titleOf", { event: page.head.title }),
    ...{ page, words: allWords() },
    done: announcementDeeds.find((one) => one === asked) ?? null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug, id] = [languageOf(params), found(params.slug), found(uuidOf(params.id))];
  found(await announcementPage(context, { slug, id, language }));
  const form = await formOf(request);
  const back = (done: string) =>
    redirect(`${deskPath(language, slug, "messages")}/all/${id}?done=${done}#main`);
  if (form.get("intent") === "save")
    return handleOneOfForms(form, announcementForm(wordsIn), async (typed) => {
      await saveAnnouncement(context, { slug, id, form: typed });
      return back("save");
    });
  return handleOneOfForms(form, sendingForm, async (typed) => {
    await sendAnnouncement(context, { slug, id, form: typed });
    return back(typed.intent);
  });
}

export default function EventAnnouncementPage() {
  const { page, words, done } = useLoaderData<typeof loader>();
  return <AnnouncementPage {...{ page, words, done }} reply={useActionData<OneOfFormsReply>()} />;
}
