import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Context } from "#app/domain/context.ts";
import { RefundsPage } from "#app/domain/refunds/components/refunds-page.tsx";
import { refundsDesk } from "#app/domain/refunds/desk-queries.server.ts";
import { listRefunds, undoRefund } from "#app/domain/refunds/list-refunds.server.ts";
import { refundsDone, type RefundsForm, refundsForm } from "#app/domain/refunds/schema.ts";
import { askForAccounts } from "#app/domain/refunds/tell.server.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
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
  const query = new URL(request.url).searchParams;
  const event = query.get("event")?.slice(0, 120) ?? "";
  const asked = { language, event: event === "" ? null : event };
  const desk = found(await refundsDesk(context, found(params.slug), asked));
  const title = translator(language, "payments")("refunds.titleOf", { town: desk.town.name });
  const done = refundsDone.find((one) => one === query.get("done")) ?? null;
  return { title, desk, done, key: randomUUID() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, payee] = [languageOf(params), found(params.slug)];
  found(await refundsDesk(context, payee, { language, event: null }));
  return handleForm(await formOf(request), refundsForm, async (form) => {
    await carryOut(context, payee, form);
    const at = `/${language}/manage/communities/${payee}/payments/refunds`;
    return redirect(`${at}?done=${form.intent}#main`);
  });
}

async function carryOut(context: Context, payee: string, form: RefundsForm): Promise<void> {
  switch (form.intent) {
    case "list":
      return listRefunds(context, { payee, ...form });
    case "ask":
      return askForAccounts(context, payee);
    case "undo":
      return undoRefund(context, { payee, ...form });
  }
}

export default function CommunityRefundsPage() {
  const { title, desk, done, key } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  return <RefundsPage {...{ title, desk, done, reply }} formKey={key} />;
}
