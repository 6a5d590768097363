import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { advanceEvent } from "#app/domain/events/advance-event.server.ts";
import { EventOverviewPage } from "#app/domain/events/components/event-overview-page.tsx";
import { eventHead, eventOverview } from "#app/domain/events/desk-queries.server.ts";
import { deskDeeds, stepForm } from "#app/domain/events/desk-schema.ts";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["manage", "events", "places", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.event.head.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const event = found(await eventOverview(context, found(params.slug), languageOf(params)));
  const asked = new URL(request.url).searchParams.get("done");
  return { event, done: deskDeeds.find((deed) => deed === asked) ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  found(await eventHead(context, slug, language));
  return handleForm(await formOf(request), stepForm, async ({ intent }) => {
    await advanceEvent(context, { slug, step: intent });
    return redirect(`${deskPath(language, slug)}?done=${intent}#main`);
  });
}

export default function EventDesk() {
  const { event, done } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  return <EventOverviewPage event={event} done={done} refusal={reply?.refusal} />;
}
