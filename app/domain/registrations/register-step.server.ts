import { z } from "zod";
import type { Context } from "#app/domain/context.ts";
import { personForForm } from "#app/domain/people/queries.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import { askedAbout } from "./asked-about.server.ts";
import { ownDraft } from "./draft.server.ts";
import { candidates, daysOf, eventOfForm, knownOf, toCheck } from "./form-queries.server.ts";

type Asked = { slug: string; language: Language; query: URLSearchParams };

/** One step of the form with what it shows, or the step to go to first; null where there is nothing to register for. */
export async function registerStep(context: Context, { slug, language, query }: Asked) {
  const found = await eventOfForm(context, slug, language);
  if (!found) return null;
  const { title, window, towns, facts } = found;
  const event = { slug, title, times: timesOf(facts) };
  if (window.is !== "open") return { step: "closed" as const, event };
  const step = query.get("step") ?? "who";
  if (step === "person") {
    const person = await askedPerson(context, query.get("id"));
    return person === "nobody" ? null : { step: "person" as const, event, person };
  }
  const draft = await ownDraft(context, slug);
  if (step === "who" || !draft) {
    const { people, lastTown } = await candidates(context, found);
    const chosen = { town: draft?.town ?? lastTown, people: draft?.people ?? [] };
    return { step: "who" as const, event, people, towns, chosen };
  }
  if (draft.people.length === 0 || !draft.town) return { goTo: "who" as const };
  const people = await knownOf(context, draft);
  const asked = await askedAbout(context, found, { draft, language });
  if (step === "about") return { step: "about" as const, event, people, asked };
  if (Object.values(asked).some(({ isOpen }) => isOpen)) return { goTo: "about" as const };
  const check = await toCheck(context, found, draft);
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
