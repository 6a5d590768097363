import { isAskedOf } from "#app/domain/consents/consent.ts";
import { decisionField } from "#app/domain/consents/consent-form.ts";
import type { ShownConsent } from "#app/domain/consents/shown-consents.server.ts";
import type { ParticipantKind } from "#app/domain/events/guest-kinds.ts";

type Chosen = {
  personId: string;
  kind: ParticipantKind;
  consents: readonly { typeId: string; decision: string }[];
};

/** Each permission with those for whom it is asked, and what was said before, by field. */
export function consentStep(
  types: readonly ShownConsent[],
  { people }: { people: readonly Chosen[] },
) {
  const asked = types.flatMap((type) => {
    const of = people.filter(({ kind }) => isAskedOf(type, kind)).map(({ personId }) => personId);
    return of.length > 0 ? [{ ...type, of }] : [];
  });
  const said = people.flatMap(({ personId, consents }) =>
    consents.map(({ typeId, decision }) => [decisionField(typeId, personId), decision] as const),
  );
  return { asked, said: Object.fromEntries(said) };
}

export type AskedConsents = ReturnType<typeof consentStep>;
