/** Both cards on paper, in the reader's language: the same facts as their pages. */
import { formatsOf } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { type PdfPart, writePdf } from "#app/platform/pdf.server.ts";
import type { OpenedParts } from "#app/domain/health/record.ts";
import type { HostFamilyCard } from "./host-family-card.server.ts";
import type { HostGuest } from "./host-guests.server.ts";

type Row = readonly [label: string, value: string];

/** The card of a host family, for who is going there. */
export function hostFamilyDocument(card: HostFamilyCard, language: Language, now: Date) {
  const [t, tp] = [translator(language, "hosting"), translator(language, "people")];
  const { range, day, list, language: named, duration } = formatsOf(language);
  const { family } = card;
  const rows: Row[] = [
    [t("card.guest"), card.guest],
    [t("board.nights"), range(card.from, card.until)],
    [t("card.address"), family.address],
    [t("card.phone"), family.phone],
    [
      t("card.members"),
      family.members
        .map(({ name, age }) => (age === null ? name : `${name}, ${duration(age, "year")}`))
        .join("\n"),
    ],
    [
      t("card.languages"),
      list(family.languages.map((one) => `${named(one.language)} (${tp(`level.${one.level}`)})`)),
    ],
    [t("card.pets"), list(family.pets.map((pet) => t(`pet.${pet}`)))],
    [t("card.likes"), list(family.interests.map((one) => t(`interest.${one}`)))],
  ];
  return writePdf({
    ...{ title: family.name, language, createdAt: now },
    parts: [
      { kind: "text", text: card.title },
      { kind: "facts", rows: rows.filter(([, value]) => value !== "") },
      ...(family.about ? [{ kind: "text" as const, text: family.about }] : []),
      { kind: "text", text: t("assignment.address", { date: day(card.cardUntil) }) },
    ],
    foot: (page, of) => t("card.foot", { page, of }),
  });
}

/** The cards of everybody who comes to a home. */
export function hostGuestsDocument(guests: readonly HostGuest[], language: Language, now: Date) {
  const t = translator(language, "hosting");
  return writePdf({
    ...{ title: t("guests.title"), language, createdAt: now },
    parts: guests.flatMap((guest) => guestParts(guest, language)),
    foot: (page, of) => t("card.foot", { page, of }),
  });
}

function guestParts(guest: HostGuest, language: Language): PdfPart[] {
  const [t, tp] = [translator(language, "hosting"), translator(language, "people")];
  const { range, list, language: named, duration } = formatsOf(language);
  const { wishes, emergency, health } = guest;
  const rows: Row[] = [
    [tp("field.passportName"), guest.passport],
    [t("board.nights"), range(guest.from, guest.until)],
    [t("guests.age"), duration(guest.age, "year")],
    [t("guests.from"), guest.town],
    [
      t("card.languages"),
      list(guest.languages.map((one) => `${named(one.language)} (${tp(`level.${one.level}`)})`)),
    ],
    [t("card.likes"), list((wishes?.interests ?? []).map((one) => t(`interest.${one}`)))],
    [t("guests.food"), list((wishes?.diets ?? []).map((one) => tp(`diet.${one}`)))],
    [t("guests.about"), wishes?.about ?? ""],
    [t("guests.family"), list(guest.guardians)],
    [tp("field.emergencyContact"), emergency ? `${emergency.name}, ${emergency.phone}` : ""],
    ...(health ? healthRows(health.record, language) : []),
  ];
  return [
    { kind: "heading", level: 2, text: guest.name },
    { kind: "text", text: guest.title },
    { kind: "facts", rows: rows.filter(([, value]) => value !== "") },
  ];
}

/** What a host has to mind: codes in the reader's language, words as the family wrote them. */
function healthRows({ allergies, medicines, diet }: OpenedParts, language: Language): Row[] {
  const [t, tp] = [translator(language, "health"), translator(language, "people")];
  const words = (...all: string[]) => all.filter(Boolean).join(", ");
  return [
    ...(allergies ?? []).map(({ substance, detail, severity, action }): Row => [
      tp("field.allergies"),
      words(t(`allergen.${substance}`), detail, tp(`severity.${severity}`), action),
    ]),
    ...(medicines ?? []).map(({ name, dose, times, giver }): Row => [
      tp("field.medication"),
      words(name, dose, times, giver ? t(`giver.${giver}`) : ""),
    ]),
    [tp("field.diet"), diet ? words(...diet.needs.map((one) => tp(`diet.${one}`)), diet.note) : ""],
  ];
}
