import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeEvent } from "#app/domain/events/change-event.server.ts";
import { EventDeskHead } from "#app/domain/events/components/event-desk-head.tsx";
import { FactsForm } from "#app/domain/events/components/facts-form.tsx";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { eventFacts } from "#app/domain/events/facts-queries.server.ts";
import { factsForm } from "#app/domain/events/facts-schema.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["manage", "events", "places", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.facts.head.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  return { facts: found(await eventFacts(context, found(params.slug), languageOf(params))) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  found(await eventFacts(context, slug, language));
  return handleForm(await formOf(request), factsForm, async (value) => {
    await changeEvent(context, { slug, ...value });
    return redirect(`${deskPath(language, slug)}?done=save#main`);
  });
}

export default function EventEdit() {
  const { facts } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  return (
    <div className="wrap">
      <EventDeskHead head={facts.head} here="edit" />
      <FactsForm facts={facts} reply={reply} />
    </div>
  );
}
