import { dayIn } from "#app/domain/events/local-time.ts";
import type { Prisma } from "#app/generated/prisma/client.ts";
import type { ParticipantKind } from "#app/generated/prisma/enums.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Db } from "#app/platform/db.server.ts";
import { consentStates } from "./consent-states.server.ts";
import { openAnswersOf } from "./open-answers.server.ts";
import type { MissingParts } from "./missing.ts";
import { isLiving, type RegistrationState } from "./state.ts";

type Registered = {
  id: string;
  eventId: string;
  communityId: string;
  kind: ParticipantKind;
  state: RegistrationState;
  health: object | null;
  person: { guardians: readonly { accountId: string; mayInform: boolean; mayConsent: boolean }[] };
  party: { event: { endsOn: Date; host: { timeZone: string } } };
};

/** What `missingParts` reads of a registration. */
export const missingFields = {
  ...{ id: true, eventId: true, communityId: true, kind: true, state: true },
  health: { select: { agreedAt: true } },
  person: {
    select: { guardians: { select: { accountId: true, mayInform: true, mayConsent: true } } },
  },
  party: { select: { event: { select: { endsOn: true, host: { select: { timeZone: true } } } } } },
} as const satisfies Prisma.RegistrationSelect;

const nothing: MissingParts = { answers: 0, consents: 0, health: false };

/** By registration, what is still missing of those that live: the same few statements, however many there are. */
export async function missingParts(
  db: Db,
  now: Date,
  registrations: readonly Registered[],
): Promise<Map<string, MissingParts>> {
  const living = registrations.filter(({ state }) => isLiving(state));
  const [answers, consents] = await Promise.all([
    openAnswersOf(db, living),
    consentStates(db, living, ""),
  ]);
  return new Map(
    registrations.map(({ id, state, health, party: { event } }) => {
      if (!isLiving(state)) return [id, nothing];
      const isAsked =
        state === "confirmed" && isoDay(event.endsOn) >= dayIn(event.host.timeZone, now);
      return [
        id,
        {
          ...{ answers: answers.get(id) ?? 0, consents: consents.get(id)?.others ?? 0 },
          health: isAsked && health === null,
        },
      ];
    }),
  );
}
