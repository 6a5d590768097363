import { data, redirect } from "@remix-run/node";
import { z } from "zod";
import { saveDraftAnswers } from "#app/domain/answers/draft-answers.server.ts";
import { saveDraftConsents } from "#app/domain/consents/draft-consents.server.ts";
import { addPerson } from "#app/domain/people/add-person.server.ts";
import { changePerson } from "#app/domain/people/change-person.server.ts";
import { personForm } from "#app/domain/people/schema.ts";
import { chooseFees } from "#app/domain/registrations/choose-fees.server.ts";
import {
  addToDraft,
  confirmKnown,
  ownDraft,
  saveDraft,
} from "#app/domain/registrations/draft.server.ts";
import { eventOfForm } from "#app/domain/registrations/form-queries.server.ts";
import { register } from "#app/domain/registrations/register.server.ts";
import { sendForm, whoForm } from "#app/domain/registrations/schema.ts";
import { isoDay } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { PersonContext } from "./context.server.ts";
import { hasPlainFields, withoutBlanks } from "./form-fields.ts";
import { handleForm } from "./form-reply.server.ts";
import { found } from "./found.server.ts";
import { answeringRefusals } from "./refusals.server.ts";

type Sent = { slug: string; language: Language; query: URLSearchParams; formData: FormData };

/** What a step of the registration form asks for when it is sent; each keeps what it has before the next is shown. */
export async function registerAction(context: PersonContext, sent: Sent) {
  switch (sent.query.get("step")) {
    case "person":
      return savePerson(context, sent);
    case "about":
      return saveAbout(context, sent);
    case "consents":
      return saveConsents(context, sent);
    case "check":
      return send(context, sent);
    default:
      return saveWho(context, sent);
  }
}

const to = ({ language, slug }: Sent, step: string) =>
  redirect(`/${language}/events/${slug}/register?step=${step}#main`);

async function saveWho(context: PersonContext, sent: Sent) {
  const { slug, language, formData } = sent;
  const event = found(await eventOfForm(context, slug, language));
  const kindOf = (id: string) => {
    const typed = formData.get(`kind-${id}`);
    return typeof typed === "string" ? typed : null;
  };
  const asDraft = (people: readonly string[], town: string | undefined) => ({
    ...{ slug, town },
    people: people.map((personId) => ({ personId, kind: kindOf(personId) })),
  });
  if (formData.get("intent") === "add") {
    // Half a form is kept too: who adds a person has chosen the others already.
    const people = formData.getAll("people").filter((id) => z.uuid().safeParse(id).success);
    const town = formData.get("town");
    const asked = asDraft(people.map(String), typeof town === "string" ? town : undefined);
    await answeringRefusals(() => saveDraft(context, asked));
    return to(sent, "person");
  }
  const schema = whoForm(event.towns.map((town) => town.slug));
  return handleForm(formData, schema, async ({ people, town }) => {
    await saveDraft(context, asDraft(people, town));
    return to(sent, "about");
  });
}

async function savePerson(context: PersonContext, sent: Sent) {
  const { slug, query, formData } = sent;
  const id = query.get("id");
  if (id !== null && !z.uuid().safeParse(id).success) return found(null);
  return handleForm(formData, personForm(isoDay(context.now)), async (form) => {
    if (id !== null) {
      await changePerson(context, { ...form, id });
      return to(sent, "about");
    }
    await addToDraft(context, { slug, personId: await addPerson(context, form) });
    return to(sent, "who");
  });
}

/** What is known is still right, and what the event asks is answered. */
async function saveAbout(context: PersonContext, sent: Sent) {
  const { slug, formData } = sent;
  const draft = await ownDraft(context, slug);
  if (!draft) return to(sent, "who");
  if (!hasPlainFields(formData)) throw data(null, { status: 400 });
  const ids = draft.people.map(({ personId }) => personId);
  const form = withoutBlanks(formData);
  const refused = await answeringRefusals(async () => {
    await confirmKnown(context, ids);
    return saveDraftAnswers(context, { slug, form });
  });
  return refused ? data({ answers: refused }, { status: 422 }) : to(sent, "consents");
}

async function saveConsents(context: PersonContext, sent: Sent) {
  const { slug, language, formData: form } = sent;
  if (!hasPlainFields(form)) throw data(null, { status: 400 });
  const asked = { slug, language, form };
  const refused = await answeringRefusals(() => saveDraftConsents(context, asked));
  return refused ? data({ consents: refused }, { status: 422 }) : to(sent, "check");
}

async function send(context: PersonContext, sent: Sent) {
  const { slug, language, formData } = sent;
  const draft = await ownDraft(context, slug);
  // Sent from another tab already: what became of it stands on the family's page.
  if (!draft?.town || draft.people.length === 0) return redirect(`/${language}/family#main`);
  const { town, people } = draft;
  return handleForm(formData, sendForm, async ({ intent, together, fees }) => {
    if (fees.length > 0) await chooseFees(context, { slug, choices: fees });
    if (intent === "price") return to(sent, "check");
    const asked = { slug, town, people, together: together === "yes", language };
    const [first] = await register(context, asked);
    return redirect(`/${language}/family/registrations/${first ?? ""}?done=sent#main`);
  });
}
