import { randomUUID } from "node:crypto";
import type pg from "pg";
import { attachmentField } from "#app/domain/events/attachment.ts";
import { PDF_VARIANT } from "#app/domain/files/file-kind.ts";
import type { SeedEvent } from "./events.ts";
import { insertRows } from "./insert-rows.ts";
import { pdfOf } from "./pdf.ts";

type Sheet = {
  titles: Record<string, string>;
  /** By the languages in which the demo's events are written. */
  lines: Record<string, string[]>;
};

const packing: Sheet = {
  titles: {
    pl: "Co spakować",
    de: "Was in den Koffer gehört",
    fr: "Que mettre dans la valise",
    en: "What to pack",
    uk: "Що взяти з собою",
  },
  lines: {
    pl: [
      "dowód osobisty lub paszport",
      "karta EKUZ lub inne ubezpieczenie",
      "ubrania na każdą pogodę, kurtka przeciwdeszczowa",
      "wygodne buty i sandały",
      "strój kąpielowy i ręcznik",
      "kapelusz lub czapka, krem z filtrem",
      "bidon na wodę i mały plecak",
      "leki w opisanym opakowaniu: proszę oddać je opiekunom",
      "coś z własnego miasta na wspólny wieczór",
    ],
    de: [
      "Personalausweis oder Reisepass",
      "Europäische Krankenversicherungskarte",
      "Kleidung für jedes Wetter, Regenjacke",
      "bequeme Schuhe und Sandalen",
      "Badesachen und Handtuch",
      "Sonnenhut und Sonnencreme",
      "Trinkflasche und kleiner Rucksack",
      "Medikamente beschriftet: bitte den Betreuenden geben",
      "etwas aus der eigenen Stadt für den gemeinsamen Abend",
    ],
    fr: [
      "carte d’identité ou passeport",
      "carte européenne d’assurance maladie",
      "vêtements pour tous les temps, veste de pluie",
      "chaussures confortables et sandales",
      "maillot de bain et serviette",
      "chapeau et crème solaire",
      "gourde et petit sac à dos",
      "médicaments étiquetés, à remettre aux accompagnateurs",
      "une spécialité de votre commune pour la soirée partagée",
    ],
  },
};

const travelling: Sheet = {
  titles: {
    pl: "Dla delegacji: przed podróżą",
    de: "Für Delegationen: vor der Reise",
    fr: "Pour les délégations\u00a0: avant le départ",
    en: "For delegations: before you travel",
    uk: "Для делегацій: перед дорогою",
  },
  lines: {
    pl: [
      "dowód osobisty lub paszport każdej osoby",
      "karta EKUZ lub inne ubezpieczenie",
      "godzina przyjazdu i numer telefonu osoby prowadzącej grupę",
      "diety i alergie: proszę podać je przed przyjazdem",
      "program i miejsca spotkań są na stronie wydarzenia",
    ],
    de: [
      "Personalausweis oder Reisepass für jede Person",
      "Europäische Krankenversicherungskarte",
      "Ankunftszeit und Telefonnummer der Gruppenleitung",
      "Ernährung und Allergien bitte vor der Anreise mitteilen",
      "Programm und Treffpunkte stehen auf der Seite der Veranstaltung",
    ],
    fr: [
      "carte d’identité ou passeport pour chaque personne",
      "carte européenne d’assurance maladie",
      "heure d’arrivée et numéro du responsable du groupe",
      "régimes et allergies\u00a0: à signaler avant l’arrivée",
      "le programme et les lieux sont sur la page de l’événement",
    ],
  },
};

const forYoung = ["camp", "youthExchange", "sportsDay"];

type Adding = {
  event: SeedEvent;
  eventId: string;
  setId: string;
  /** The event has texts in them. */
  languages: readonly string[];
  now: Date;
};

/** Puts a sheet in the event's own language on its page: what to pack, or what a delegation needs. */
export async function addAttachment(client: pg.ClientBase, adding: Adding): Promise<void> {
  const { event, eventId: event_id, setId: set_id, languages, now } = adding;
  const { language: source } = event;
  const sheet = forYoung.includes(event.kind) ? packing : travelling;
  const lines = sheet.lines[source];
  const title = sheet.titles[source];
  if (!lines || !title) return;
  const listed = lines.map((line) => `• ${line}`);
  const [file_id, bytes] = [randomUUID(), pdfOf({ language: source, title, lines: listed })];
  const file = { id: file_id, type: "application/pdf", size: bytes.byteLength };
  await insertRows(client, "stored_files", [{ ...file, is_public: true, created_at: now }]);
  await insertRows(client, "file_contents", [{ file_id, variant: PDF_VARIANT, bytes }]);
  await insertRows(client, "event_attachments", [
    { file_id, event_id, language: source, position: 1 },
  ]);
  const texts = languages.map((language) => ({
    ...{ set_id, field: attachmentField(file_id), language, value: sheet.titles[language] },
    ...{ revision: 1, source_revision: language === source ? null : 1, updated_at: now },
    source_value: language === source ? null : title,
  }));
  await insertRows(client, "texts", texts);
}
