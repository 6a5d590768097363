import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CopyPage } from "#app/domain/events/components/copy-page.tsx";
import { weeksToNextYear } from "#app/domain/events/copy-dates.ts";
import { copyEvent } from "#app/domain/events/copy-event.server.ts";
import { eventHead, eventOverview } from "#app/domain/events/desk-queries.server.ts";
import { copyForm } from "#app/domain/events/desk-schema.ts";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["manage", "events", "places", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const event = found(await eventOverview(context, found(params.slug), language));
  const title = translator(language, "manage")("event.copy");
  return { title, event, weeks: weeksToNextYear(event.startsOn, context.now) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  found(await eventHead(context, slug, language));
  return handleForm(await formOf(request), copyForm, async ({ weeks }) => {
    const copy = await copyEvent(context, { slug, weeks });
    return redirect(`${deskPath(language, copy)}?done=copy#main`);
  });
}

export default function EventCopy() {
  const { event, weeks } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  return <CopyPage event={event} weeks={weeks} reply={reply} />;
}
