import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { returnFromCheckout } from "#app/domain/payments/return-from-checkout.server.ts";
import { contextOf, requirePerson } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";

/** Where the page of payment sends who is done: what became of it is looked up, and the order shown. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const orderId = found(z.uuid().safeParse(params.id).data);
  const sessionId = new URL(request.url).searchParams.get("session") ?? "";
  found((await returnFromCheckout(context, { orderId, sessionId })) || null);
  return redirect(`/${languageOf(params)}/family/orders/${orderId}?back=1`);
}
