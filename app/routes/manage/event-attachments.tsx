import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { attachmentsDesk } from "#app/domain/events/attachment-queries.server.ts";
import { attachmentDeeds, attachmentForm } from "#app/domain/events/attachment-schema.ts";
import {
  addAttachment,
  removeAttachment,
  retitleAttachment,
} from "#app/domain/events/change-attachments.server.ts";
import { AttachmentsPage } from "#app/domain/events/components/attachments-page.tsx";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { handleOneOfForms, type OneOfFormsReply } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["attachments", "manage", "events", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const desk = found(await attachmentsDesk(context, found(params.slug), language));
  const asked = new URL(request.url).searchParams.get("done");
  return {
    title: translator(language, "attachments")("titleOf", { event: desk.head.title }),
    desk,
    done: attachmentDeeds.find((deed) => deed === asked) ?? null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  found(await attachmentsDesk(context, slug, language));
  return handleOneOfForms(await formOf(request), attachmentForm, async (value) => {
    if (value.intent === "add") await addAttachment(context, { slug, ...value });
    else if (value.intent === "retitle") await retitleAttachment(context, { slug, ...value });
    else await removeAttachment(context, { slug, ...value });
    return redirect(`${deskPath(language, slug, "attachments")}?done=${value.intent}#main`);
  });
}

export default function EventAttachmentsPage() {
  const { desk, done } = useLoaderData<typeof loader>();
  const reply = useActionData<OneOfFormsReply>();
  return <AttachmentsPage desk={desk} done={done} reply={reply} />;
}
