import { type ParticipantKind, participantKinds } from "#app/domain/places/free-places.ts";
import { type MissingKind, missingKinds } from "./missing.ts";
import { type RegistrationState, registrationStates } from "./state.ts";

/** What the people of an event are narrowed by; it stands in the address. */
export type RosterFilter = {
  /** Of one town, by the name in its address. */
  town?: string;
  state?: RegistrationState;
  kind?: ParticipantKind;
  /** Part of a name, as it was typed. */
  name?: string;
  /** Only those of whom that is still missing. */
  missing?: MissingKind;
};

const LONGEST_NAME = 80;

/** How many people a page of the list has. */
export const PEOPLE_A_PAGE = 50;

/** The filter of an address; what no form of ours could have asked for is passed over. */
export function rosterFilterFrom(query: URLSearchParams): RosterFilter {
  const town = query.get("town") ?? "";
  const state = registrationStates.find((one) => one === query.get("state"));
  const kind = participantKinds.find((one) => one === query.get("kind"));
  const missing = missingKinds.find((one) => one === query.get("missing"));
  const name = (query.get("name") ?? "").trim().replace(/\s+/g, " ").slice(0, LONGEST_NAME);
  return {
    ...(/^[a-z0-9-]{1,80}$/.test(town) && { town }),
    ...(state && { state }),
    ...(kind && { kind }),
    ...(name && { name }),
    ...(missing && { missing }),
  };
}

/** The query of the address of a page of the list; empty for all of the first. */
export function rosterQuery(filter: RosterFilter, page = 1): string {
  const query = new URLSearchParams({ ...filter, ...(page > 1 && { page: String(page) }) });
  return query.size > 0 ? `?${query.toString()}` : "";
}
