import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { ThreadPage } from "#app/domain/messages/components/thread-page.tsx";
import { messageForm } from "#app/domain/messages/schema.ts";
import { sendMessage } from "#app/domain/messages/send-message.server.ts";
import { thread } from "#app/domain/messages/thread.server.ts";
import { contextOf, personActing, requirePerson } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { uuidOf } from "#app/http/uuid-of.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["messages", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const language = languageOf(params);
  const asked = { registrationId: found(uuidOf(params.id)), side: "family" as const, language };
  const own = found(await thread(context, asked));
  const title = translator(language, "messages")("titleOf", { event: own.title });
  return { title, thread: own, isSent: new URL(request.url).searchParams.has("done") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await personActing(request);
  const language = languageOf(params);
  const asked = { registrationId: found(uuidOf(params.id)), side: "family" as const, language };
  found(await thread(context, asked));
  return handleForm(await formOf(request), messageForm, async (form) => {
    await sendMessage(context, { ...asked, ...form });
    return redirect(
      `/${language}/family/registrations/${asked.registrationId}/messages?done=1#main`,
    );
  });
}

export default function RegistrationMessages() {
  const data = useLoaderData<typeof loader>();
  const { lang = "en" } = useParams();
  return (
    <ThreadPage
      {...{ thread: data.thread, isSent: data.isSent, side: "family" }}
      back={`/${lang}/family/registrations/${data.thread.registrationId}`}
      reply={useActionData<FormReply>()}
    />
  );
}
