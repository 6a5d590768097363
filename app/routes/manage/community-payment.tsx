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
import { TreasurerOrderPage } from "#app/domain/payments/components/treasurer-order-page.tsx";
import { todayOfPayee, treasurerOrder } from "#app/domain/payments/order-queries.server.ts";
import {
  correctOrder,
  recordPayment,
  recordRefund,
  takeBackPayment,
} from "#app/domain/payments/record-payment.server.ts";
import { type OrderForm, orderForm, orderIntents } from "#app/domain/payments/schema.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { handleOneOfForms, type OneOfFormsReply } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["payments", "manage", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

type Named = { payee: string; code: string };

const namedIn = (params: LoaderFunctionArgs["params"]): Named => ({
  payee: found(params.slug),
  code: found(params.code),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const order = found(await treasurerOrder(context, namedIn(params), language));
  const title = translator(language, "payments")("order.titleOf", { event: order.event.title });
  const asked = new URL(request.url).searchParams.get("done");
  const done = orderIntents.find((one) => one === asked) ?? null;
  return { title, order, done, key: randomUUID() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, named] = [languageOf(params), namedIn(params)];
  const today = found(await todayOfPayee(context, named));
  return handleOneOfForms(await formOf(request), orderForm(today), async (form) => {
    await carryOut(context, named, form);
    const at = `/${language}/manage/communities/${named.payee}/payments/${named.code}`;
    return redirect(`${at}?done=${form.intent}#main`);
  });
}

async function carryOut(context: Context, named: Named, form: OrderForm): Promise<void> {
  switch (form.intent) {
    case "payment":
      return recordPayment(context, { ...named, ...form });
    case "correction":
      return correctOrder(context, { ...named, ...form });
    case "refund":
      return recordRefund(context, { ...named, ...form });
    case "takeBack":
      return takeBackPayment(context, { ...named, ...form });
  }
}

export default function CommunityPaymentPage() {
  const { title, order, done, key } = useLoaderData<typeof loader>();
  const reply = useActionData<OneOfFormsReply>();
  return <TreasurerOrderPage {...{ title, order, done, formKey: key, reply }} />;
}
