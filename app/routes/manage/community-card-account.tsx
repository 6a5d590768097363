import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cardAccountOf } from "#app/domain/payments/card-account-queries.server.ts";
import { CardAccountPage } from "#app/domain/payments/components/card-account-page.tsx";
import { cardAccountForm } from "#app/domain/payments/schema.ts";
import { setCardAccount } from "#app/domain/payments/set-card-account.server.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { siteOrigin } from "#app/http/site-origin.server.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["payments", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const desk = found(await cardAccountOf(context, found(params.slug), language));
  const title = translator(language, "payments")("account.titleOf", { town: desk.town.name });
  const isDone = new URL(request.url).searchParams.has("done");
  const webhook = `${siteOrigin}/api/stripe/webhook?town=${desk.town.slug}`;
  return { title, desk, isDone, webhook };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, payee] = [languageOf(params), found(params.slug)];
  found(await cardAccountOf(context, payee, language));
  return handleForm(await formOf(request), cardAccountForm, async (form) => {
    await setCardAccount(context, { payee, form });
    return redirect(`/${language}/manage/communities/${payee}/payments/online?done=1#main`);
  });
}

export default function CommunityCardAccountPage() {
  const reply = useActionData<FormReply>();
  return <CardAccountPage {...useLoaderData<typeof loader>()} reply={reply} />;
}
