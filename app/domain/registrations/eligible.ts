import { type ParticipantKind, participantKinds } from "#app/domain/events/guest-kinds.ts";
import { ageOn } from "#app/domain/people/birth-date.ts";
import { isoDay } from "#app/i18n/formats.ts";

/** From this age somebody comes as an adult. */
const OF_AGE = 18;

type Ages = { minimumAge: number | null; maximumAge: number | null };

/** Whom an event asks to come, and on which day their ages count. */
export type Asked = Ages & {
  startsOn: Date;
  agesOn: Date | null;
  /** Kinds that have places. */
  kinds: readonly ParticipantKind[];
  /** Kinds with ages of their own. */
  ages: readonly (Ages & { kind: ParticipantKind })[];
};

/** Why somebody cannot come as a kind of participant. */
export type Unfit = { is: "tooYoung" | "tooOld"; limit: number };

/** How old somebody is on the day that counts. */
export const ageAt = (event: Pick<Asked, "startsOn" | "agesOn">, birthDate: string) =>
  ageOn(birthDate, isoDay(event.agesOn ?? event.startsOn));

/** What keeps somebody of this age from coming as a kind; null where nothing does. */
export function unfitAs(event: Asked, kind: ParticipantKind, age: number): Unfit | null {
  const { minimumAge, maximumAge } = agesOf(event, kind);
  if (minimumAge !== null && age < minimumAge) return { is: "tooYoung", limit: minimumAge };
  if (maximumAge !== null && age > maximumAge) return { is: "tooOld", limit: maximumAge };
  return null;
}

/** As what somebody of this age may come, the likeliest first. */
export function kindsFor(event: Asked, age: number): ParticipantKind[] {
  return participantKinds.filter(
    (kind) => event.kinds.includes(kind) && unfitAs(event, kind, age) === null,
  );
}

/**
 * The ages of a kind are its own; without any, the event's hold for children, or for all where no children are asked.
 * Leaders, adults and delegates are of age.
 */
function agesOf(event: Asked, kind: ParticipantKind): Ages {
  const own = event.ages.find((one) => one.kind === kind);
  if (own && (own.minimumAge !== null || own.maximumAge !== null)) return own;
  const isForAll = !event.kinds.includes("child");
  if (kind === "child" || isForAll) return event;
  return { minimumAge: OF_AGE, maximumAge: null };
}
