import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerStay } from "#app/domain/hosting/answer-stay.server.ts";
import { HostGuestsPage } from "#app/domain/hosting/components/host-guests-page.tsx";
import { hostGuests } from "#app/domain/hosting/host-guests.server.ts";
import { stayForm } from "#app/domain/hosting/schema.ts";
import { contextOf, personActing, requirePerson } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = {
  i18n: ["hosting", "questions", "people", "health", "errors"],
} satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const language = languageOf(params);
  const asked = new URL(request.url).searchParams.get("done");
  return {
    title: translator(language, "hosting")("guests.title"),
    guests: await hostGuests(context, language),
    done: (["accept", "decline"] as const).find((one) => one === asked) ?? null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await personActing(request);
  return handleForm(await formOf(request), stayForm, async ({ id, intent }) => {
    await answerStay(context, { id, says: intent });
    return redirect(`/${languageOf(params)}/family/hosting/guests?done=${intent}#main`);
  });
}

export default function FamilyHostGuestsPage() {
  return <HostGuestsPage {...useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}
