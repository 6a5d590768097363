import { type ActionFunctionArgs, data } from "@remix-run/node";
import { receiveProviderEvent } from "#app/domain/payments/provider-events.server.ts";
import { contextOf } from "#app/http/context.server.ts";

/** Nothing is to be read here. */
export function loader() {
  throw data(null, { status: 405 });
}

/** Messages of Stripe's: 200 once stored, 400 for what none of our secrets has signed. */
export async function action({ request }: ActionFunctionArgs) {
  const raw = await request.text();
  const signature = request.headers.get("stripe-signature") ?? "";
  const town = new URL(request.url).searchParams.get("town");
  const isOurs = await receiveProviderEvent(await contextOf(request), { raw, signature, town });
  return new Response(null, { status: isOurs ? 200 : 400 });
}
