import { randomBytes } from "node:crypto";
import type { HeldGrant, Person } from "#app/domain/accounts/actor.ts";
import { saveHealth } from "#app/domain/health/save-health.server.ts";
import { healthForm } from "#app/domain/health/schema.ts";
import { contextFor, testNow } from "./database.ts";
import { anAccount } from "./factories.ts";
import { aCamp, registerFamily, signedIn } from "./registrations.ts";

/** A word for every field of words, none of which stands anywhere else. */
export function canaries() {
  const word = (field: string) => `${field}${randomBytes(6).toString("hex")}`;
  return {
    ...{ detail: word("detail"), action: word("action"), name: word("medicine") },
    ...{ dose: word("dose"), times: word("times"), dietNote: word("diet") },
    ...{ needs: word("needs"), conditions: word("conditions"), notes: word("notes") },
  };
}

type Words = ReturnType<typeof canaries>;

/** A form in which every field is filled. */
export function typedHealth(words: Words = canaries(), rest: Record<string, unknown> = {}) {
  const { detail, action, name, dose, times, ...single } = words;
  return healthForm.parse({
    ...{ version: 0, agreed: true, ...single, diets: ["halal", "glutenFree"], swims: "no" },
    allergies: [{ substance: "lupin", detail, action, severity: "severe", hasPen: true }],
    medicines: [{ name, dose, times, giver: "given" }],
    ...{ hasCard: true, cardUntil: { day: "3", month: "4", year: "2029" }, ...rest },
  });
}

/** A camp for which a family's children have their places. */
export async function aCampWithPlaces(children = 1) {
  const camp = await aCamp({ places: { child: 60 } });
  const family = await registerFamily({ event: camp.event, town: camp.guest }, children);
  const tell = (at = 0, form = typedHealth()) =>
    saveHealth(family.context, {
      ...{ registrationId: family.ids[at] ?? "", language: "pl", form },
    });
  return { ...camp, family, tell };
}

/** Somebody with these roles, some days later than the rest of the test. */
export async function someoneWith(grants: HeldGrant[], now = testNow) {
  const actor: Person = signedIn((await anAccount({ name: "Marta Wiśniewska" })).id, grants);
  return { ...contextFor(actor, now), actor };
}

/** A role at an event. */
export const atEvent = (role: HeldGrant["role"], eventId: string): HeldGrant => ({
  role,
  scope: { kind: "event", eventId },
});
