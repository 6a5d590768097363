import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cancelEvent } from "#app/domain/events/cancel-event.server.ts";
import { cancellingOf } from "#app/domain/events/cancel-queries.server.ts";
import { CancelPage } from "#app/domain/events/components/cancel-page.tsx";
import { cancelForm } from "#app/domain/events/desk-schema.ts";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["manage", "events", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const event = found(await cancellingOf(context, found(params.slug), language));
  return { title: translator(language, "manage")("cancel.title"), event };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  found(await cancellingOf(context, slug, language));
  return handleForm(await formOf(request), cancelForm, async ({ reason }) => {
    await cancelEvent(context, { slug, reason });
    return redirect(`${deskPath(language, slug)}?done=cancel#main`);
  });
}

export default function EventCancel() {
  const { event } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  return <CancelPage event={event} reply={reply} />;
}
