import { type EventState, eventStates } from "./lifecycle.ts";

/** Events under their states, in the order of an event's life; states without events are left out. */
export function byState<Some extends { state: EventState }>(events: readonly Some[]) {
  return eventStates
    .map((state) => ({ state, events: events.filter((event) => event.state === state) }))
    .filter(({ events: some }) => some.length > 0);
}
