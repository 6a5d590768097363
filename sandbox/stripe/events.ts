import type Stripe from "stripe";
import type { Clock } from "./clock.ts";
import { newId } from "./session-object.ts";
import type { State } from "./state.ts";
import type { Webhooks } from "./webhooks.ts";

const API_VERSION = "2026-10-28.endive";

type Parts = {
  state: State;
  clock: Clock;
  webhooks: Webhooks;
  checkObject: (object: unknown) => unknown;
};

/** Writes down that something happened to an object, and tells the site by webhook. */
export function happen(sandbox: Parts, type: string, object: object): void {
  const { state, clock, webhooks } = sandbox;
  const event = {
    ...{ id: newId("evt"), object: "event", api_version: API_VERSION, created: clock.now() },
    // The object as it is at this moment: it changes on, the event does not.
    ...{ data: { object: structuredClone(object) }, livemode: false, pending_webhooks: 1 },
    ...{ request: { id: null, idempotency_key: null }, type },
  } as unknown as Stripe.Event;
  sandbox.checkObject(event);
  state.events.set(event.id, event);
  webhooks.send(event);
}
