import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NewEventPage } from "#app/domain/events/components/new-event-page.tsx";
import { createEvent } from "#app/domain/events/create-event.server.ts";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { newEventForm } from "#app/domain/events/facts-schema.ts";
import { hostsFor, newEvent } from "#app/domain/events/new-event-queries.server.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["manage", "events", "places", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: pageTitle(loaded?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const options = await newEvent(context, language);
  if (!options) throw data(null, { status: 403 });
  return { title: translator(language, "manage")("newEvent.title"), options };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const language = languageOf(params);
  if ((await hostsFor(context)).length === 0) throw data(null, { status: 403 });
  return handleForm(await formOf(request), newEventForm, async (value) => {
    const slug = await createEvent(context, { ...value, language });
    return redirect(`${deskPath(language, slug)}?done=create#main`);
  });
}

export default function EventNew() {
  const { title, options } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  return <NewEventPage title={title} options={options} reply={reply} />;
}
