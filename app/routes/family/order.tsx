import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { FamilyOrderPage } from "#app/domain/payments/components/family-order-page.tsx";
import { familyOrder } from "#app/domain/payments/order-queries.server.ts";
import { checkoutForm } from "#app/domain/payments/schema.ts";
import { startCheckout } from "#app/domain/payments/start-checkout.server.ts";
import { contextOf, requirePerson } from "#app/http/context.server.ts";
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
  const context = requirePerson(await contextOf(request), request);
  const language = languageOf(params);
  const id = found(z.uuid().safeParse(params.id).data);
  const order = found(await familyOrder(context, id, language));
  const title = translator(language, "payments")("order.titleOf", { event: order.event.title });
  return { title, order, isBack: new URL(request.url).searchParams.has("back") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const language = languageOf(params);
  const orderId = found(z.uuid().safeParse(params.id).data);
  return handleForm(await formOf(request), checkoutForm, async (form) =>
    redirect(await startCheckout(context, { ...form, orderId, language }), 303),
  );
}

export default function OrderPage() {
  const reply = useActionData<FormReply>();
  return <FamilyOrderPage {...useLoaderData<typeof loader>()} reply={reply} />;
}
