/** How each language is set, and words it does not use here: each rule with a text that breaks it. */
import type { Language } from "#app/i18n/languages.ts";

export type TextRule = {
  says: string;
  /** What is wrong in a text. */
  wrong: RegExp;
  breaks: string;
};

const everywhere: TextRule[] = [
  { says: "no straight quote or apostrophe", wrong: /["']/u, breaks: "don't" },
  { says: "no three dots", wrong: /\.\.\.|…/u, breaks: "Wait..." },
  { says: "no space too many", wrong: /^\s|\s$|[ \u00a0\u202f]{2}/u, breaks: "one  two" },
  { says: "no hyphen for a dash", wrong: / - |—/u, breaks: "one - two" },
  {
    says: "an unspaced dash in ranges of figures",
    wrong: /\d[ \u00a0]?-[ \u00a0]?\d|\d[ \u00a0]–[ \u00a0]?\d/u,
    breaks: "12 – 16",
  },
  {
    says: "no name with another word or ending joined to it",
    wrong: /\}\}[\p{L}ʼ’]|\p{L}\{\{/u,
    breaks: "{{town}}s places",
  },
];

const nonBreakingDash: TextRule = {
  says: "no line that begins with a dash",
  wrong: /(?<!\u00a0)– /u,
  breaks: "one – two",
};

const ofLanguage: Record<Language, TextRule[]> = {
  en: [
    { says: "single quotes", wrong: /[“”„«»]/u, breaks: "“title”" },
    {
      says: "full forms",
      wrong: /n’t\b|’(?:re|ll|ve|m)\b|\b(?:it|that|there|what|who)’s\b/iu,
      breaks: "don’t",
    },
    {
      says: "everyday words, spelt as in Britain",
      wrong:
        /please note|kindly|in order to|prior to|\bsubmit|\binvalid|mandatory|terminate|\bbooking|\bapplicant|organiz|\benrolls?\b|\bcolor/iu,
      breaks: "Submit",
    },
  ],
  pl: [
    nonBreakingDash,
    { says: "quotes „ ”", wrong: /[“«»‘]|(?<!\p{L})’/u, breaks: "„tytuł“" },
    {
      says: "no break after “godz.” and “nr”",
      wrong: /(?:godz\.|\bnr) /u,
      breaks: "godz. 18:00",
    },
    {
      says: "no office Polish, no deposit that is kept, no machine in place of people",
      wrong:
        /zadat(?:ek|k)|niniejsz|(?<!\p{L})celem (?!jest)|w przypadku gdy|dokonać|dokonania|uprzejmie|posiada|dedykowan|nieprawidłow|błędn|użytkownik|Pan\/|Pani\/|apli?kacj/iu,
      breaks: "Prosimy wpłacić zadatek",
    },
    {
      says: "no verb that knows the reader’s sex",
      wrong: /\p{L}ł[eaę](?:ś|m)(?!\p{L})|\/aś/u,
      breaks: "zapisałeś dziecko",
    },
  ],
  de: [
    { says: "quotes „ “", wrong: /[”«»‘]/u, breaks: "„Titel”" },
    {
      says: "no break before “Uhr” and after “Nr.”",
      wrong: / Uhr|Nr\. /u,
      breaks: "18:00 Uhr",
    },
    {
      says: "no office German",
      wrong:
        /hiermit|diesbezüglich|seitens|zwecks|ungültig|Eingabe fehlerhaft|zwingend|\bAccount|\bUser\b|\berfolg(?:t|en)\b|\bvornehmen/iu,
      breaks: "Ungültige Eingabe",
    },
    {
      says: "no star, colon or inner capital for the sexes",
      wrong: /\p{Ll}[*:_]in(?:nen)?\b|\p{Ll}Innen\b/u,
      breaks: "Teilnehmer*innen",
    },
  ],
  fr: [
    { says: "U+00A0 before a colon", wrong: /(?<![\u00a0\d]):(?!\/\/)/u, breaks: "Lieu : ici" },
    { says: "U+202F before ; ! ?", wrong: /(?<!\u202f)[;!?]/u, breaks: "Qui ?" },
    { says: "U+00A0 within « »", wrong: /«(?!\u00a0)|(?<!\u00a0)»/u, breaks: "« titre »" },
    { says: "quotes « »", wrong: /[“”„‘]/u, breaks: "“titre”" },
    {
      says: "no office French, no deposit that is kept, no middle dot",
      wrong:
        /veuillez|afin d|dans le cadre|procéder à|susmentionné|invalide|obligatoire|digital|arrhes|·|\(e\)/iu,
      breaks: "Veuillez remplir",
    },
    {
      says: "no “de” or “à” before a name",
      wrong: /(?<!\p{L})(?:de|du|à|d’|l’)[ \u00a0]?\{\{(?:name|names|town|community|event)\}\}/iu,
      breaks: "à {{town}}",
    },
  ],
  uk: [
    nonBreakingDash,
    { says: "the apostrophe U+02BC", wrong: /’|ʹ/u, breaks: "пам’ять" },
    { says: "quotes « »", wrong: /”|(?<!«[^»]*)[„“]/u, breaks: "„назва“" },
    {
      says: "no full stop after a date, which ends in “р.”",
      wrong: /\{\{(?:date|day|range|dates)\}\}\./u,
      breaks: "до {{date}}.",
    },
    {
      says: "no office Ukrainian, no deposit that is kept, no active participle",
      wrong:
        /приймаюч|діюч|бажаюч|завдат|(?<!\p{L})дан(?:ий|ого|ому)(?!\p{L})|являється|на протязі|слідуюч|співпада|невірн|приймати участь|по питанню|здійсни/iu,
      breaks: "приймаюча родина",
    },
  ],
};

/** In Germany one registers a child for an event (anmelden) and logs in to an account (einloggen). */
const accountWords: TextRule = {
  says: "“einloggen” for the account, as “anmelden” belongs to the event",
  wrong: /anmeld|abmeld/iu,
  breaks: "Melden Sie sich an: Anmeldung",
};

/** The rules for a text of a language; those of the account words only where the account is spoken of. */
export function rulesFor(language: Language, namespace?: string): TextRule[] {
  const rules = [...everywhere, ...ofLanguage[language]];
  return language === "de" && namespace === "accounts" ? [...rules, accountWords] : rules;
}
