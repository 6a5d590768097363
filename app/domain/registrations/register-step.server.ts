import { z } from "zod";
import type { Context } from "#app/domain/context.ts";
import { personForForm } from "#app/domain/people/queries.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import { openConsents } from "#app/domain/consents/draft-consents.server.ts";
import { shownConsents } from "#app/domain/consents/shown-consents.server.ts";
import { askedAbout } from "./asked-about.server.ts";
import { consentStep } from "./consent-step.ts";
import { type Draft, ownDraft } from "./draft.server.ts";
import {
  candidates,
  daysOf,
  type EventOfForm,
  eventOfForm,
  knownOf,
  toCheck,
} from "./form-queries.server.ts";

type Asked = { slug: string; language: Language; query: URLSearchParams };

/** One step of the form with what it shows, or the step to go to first; null where there is nothing to register for. */
export async function registerStep(context: Context, { slug, language, query }: Asked) {
  const [found, draft] = await Promise.all([
    eventOfForm(context, slug, language),
    ownDraft(context, slug),
  ]);
  if (!found) return null;
  const { title, window, towns, facts, steps } = found;
  const event = { slug, title, steps, times: timesOf(facts) };
  if (window.is !== "open") return { step: "closed" as const, event };
  const step = query.get("step") ?? "who";
  if (step === "person") {
    const person = await askedPerson(context, query.get("id"));
    return person === "nobody" ? null : { step: "person" as const, event, person };
  }
  if (step === "who" || !draft) {
    const { people, lastTown } = await candidates(context, found);
    const chosen = { town: draft?.town ?? lastTown, people: draft?.people ?? [] };
    return { step: "who" as const, event, people, towns, chosen };
  }
  return laterStep(context, found, { draft, step, language, event });
}

type Later<Event> = { draft: Draft; step: string; language: Language; event: Event };

/** A step after the choice of who comes, if what comes before it is done. */
async function laterStep<Event>(context: Context, found: EventOfForm, later: Later<Event>) {
  const { draft, step, language, event } = later;
  const { facts, steps, towns } = found;
  if (draft.people.length === 0 || !draft.town) return { goTo: "who" as const };
  const [people, asked] = await Promise.all([
    knownOf(context, draft),
    askedAbout(context, found, { draft, language }),
  ]);
  if (step === "about") return { step: "about" as const, event, people, asked };
  if (Object.values(asked).some(({ isOpen }) => isOpen)) return { goTo: "about" as const };
  if (steps.includes("consents")) {
    if (step === "consents") {
      const types = await shownConsents(context.db, facts.id, language);
      return { step: "consents" as const, event, people, ...consentStep(types, draft) };
    }
    const unsaid = await openConsents(context.db, facts.id, draft.people);
    if (unsaid.size > 0) return { goTo: "consents" as const };
  } else if (step === "consents") return { goTo: "check" as const };
  const check = await toCheck(context, found, { draft, language });
  if (step !== "check" || !check) return { goTo: "who" as const };
  const town = towns.find((one) => one.slug === draft.town)?.name ?? "";
  return { step: "check" as const, event, people, town, days: daysOf(found), check };
}

async function askedPerson(context: Context, id: string | null) {
  if (id === null) return null;
  const person = z.uuid().safeParse(id).success ? await personForForm(context, id) : null;
  return person ?? "nobody";
}

type Facts = NonNullable<Awaited<ReturnType<typeof eventOfForm>>>["facts"];

const timesOf = ({ state, startsOn, endsOn, timeZone, ...facts }: Facts) => ({
  state,
  ...{ startsOn, endsOn, timeZone, registrationOpens: facts.registrationOpens },
  registrationCloses: facts.registrationCloses,
});
