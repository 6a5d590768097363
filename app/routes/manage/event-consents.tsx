import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeConsents } from "#app/domain/consents/change-consents.server.ts";
import type { ConsentReply } from "#app/domain/consents/components/consent-form.tsx";
import { ConsentsPage } from "#app/domain/consents/components/consents-page.tsx";
import { consentsDesk } from "#app/domain/consents/consents-desk.server.ts";
import { consentDeeds, consentsForm } from "#app/domain/consents/schema.ts";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { handleForm } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = {
  i18n: ["consents", "places", "manage", "events", "errors"],
} satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const desk = found(await consentsDesk(context, found(params.slug), language));
  const asked = new URL(request.url).searchParams.get("done");
  return {
    title: translator(language, "consents")("titleOf", { event: desk.head.title }),
    desk,
    done: consentDeeds.find((deed) => deed === asked) ?? null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  found(await consentsDesk(context, slug, language));
  const sent = await formOf(request);
  const answer = await handleForm(sent, consentsForm, async (form) => {
    await changeConsents(context, { slug, form });
    return redirect(`${deskPath(language, slug, "consents")}?done=${form.intent}#main`);
  });
  if (answer instanceof Response) return answer;
  const id = sent.get("id");
  const reply: ConsentReply = { ...answer.data, id: typeof id === "string" ? id : null };
  return data(reply, { status: answer.init?.status ?? 200 });
}

export default function EventConsentsPage() {
  const { desk, done } = useLoaderData<typeof loader>();
  const reply = useActionData<ConsentReply>();
  return <ConsentsPage {...{ desk, done, reply }} />;
}
