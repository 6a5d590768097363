import { z } from "zod";
import { emailAddress, oneLine } from "#app/domain/form-fields.ts";
import { participantKinds } from "#app/domain/events/guest-kinds.ts";
import { dayOfParts, isBirthDate } from "#app/domain/people/birth-date.ts";
import { phone } from "#app/domain/people/schema.ts";
import { languages } from "#app/i18n/languages.ts";

/** People whom one sheet of paper or one call is about. */
export const MOST_ENTERED = 6;

const part = z.string().trim().max(10, "validation.day").optional();

const enteredFields = z.object({
  givenNames: oneLine.optional(),
  familyName: oneLine.optional(),
  birth: z.object({ day: part, month: part, year: part }).prefault({}),
  kind: z.enum(participantKinds, "validation.choose"),
  /** What staff says of somebody who may be known: the same, or another. */
  known: z.enum(["same", "another"]).optional(),
});

type Fields = z.output<typeof enteredFields>;

const isEmpty = ({ givenNames, familyName, birth }: Fields) =>
  !givenNames && !familyName && !birth.day && !birth.month && !birth.year;

const birthOf = ({ day = "", month = "", year = "" }: Fields["birth"]) =>
  dayOfParts(day, month, year) ?? "";

type Wrong = (path: (string | number)[], message: string) => void;

function checkPerson(one: Fields, at: number, { today, wrong }: { today: string; wrong: Wrong }) {
  if (!one.givenNames) wrong(["people", at, "givenNames"], "validation.required");
  const { day, month, year } = one.birth;
  const birth = ["people", at, "birth", "day"];
  const iso = birthOf(one.birth);
  if (!day && !month && !year) wrong(birth, "validation.required");
  else if (!iso) wrong(birth, "validation.day");
  else if (!isBirthDate(iso, today)) wrong(birth, "validation.birthDate");
}

/** What staff enters for a family that wrote on paper or called; `today` is the day by which nobody can be born later. */
export const enterForm = (today: string) =>
  z
    .object({
      town: z.string({ error: "validation.chooseTown" }).min(1).max(80),
      heldPlacesId: z.uuid().optional(),
      email: emailAddress.optional(),
      language: z.enum(languages, "validation.choose"),
      contactName: oneLine.optional(),
      contactPhone: phone.optional(),
      together: z.boolean().default(false),
      people: z.array(enteredFields).min(1, "validation.required").max(MOST_ENTERED),
    })
    .superRefine(({ people, email, contactName, contactPhone }, context) => {
      const wrong: Wrong = (path, message) => context.addIssue({ code: "custom", path, message });
      for (const [at, one] of people.entries())
        if (at === 0 || !isEmpty(one)) checkPerson(one, at, { today, wrong });
      if (!email && !contactPhone) wrong(["contactPhone"], "validation.emailOrPhone");
      if (contactPhone && !contactName) wrong(["contactName"], "validation.required");
      if (contactName && !contactPhone && email) wrong(["contactPhone"], "validation.required");
    })
    .transform(({ people, ...form }) => ({
      ...form,
      people: people.flatMap(({ birth, ...one }, at) =>
        at > 0 && isEmpty({ birth, ...one })
          ? []
          : [{ ...one, at, givenNames: one.givenNames ?? "", birthDate: birthOf(birth) }],
      ),
    }));

export type EnterForm = z.output<ReturnType<typeof enterForm>>;
