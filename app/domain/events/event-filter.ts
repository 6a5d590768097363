import { type EventKind, eventKinds } from "./event-time.ts";

/** What a reader may narrow the list of events by; it stands in the address. */
export type EventFilter = { community?: string; kind?: EventKind };

/** The filter of an address. What no form of ours could have asked for is passed over. */
export function filterFrom(query: URLSearchParams): EventFilter {
  const community = query.get("community") ?? "";
  const kind = eventKinds.find((one) => one === query.get("kind"));
  return {
    ...(/^[a-z0-9-]{1,80}$/.test(community) && { community }),
    ...(kind && { kind }),
  };
}
