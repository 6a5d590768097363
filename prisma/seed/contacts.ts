import type { ContactTask } from "#app/domain/communities/contact.ts";

type SeedContact = {
  name: string;
  task: ContactTask;
  email: string;
  phone?: string;
  languages: string[];
};

const ask = (
  [name, email]: [string, string],
  task: ContactTask,
  languages: string,
  phone?: string,
): SeedContact => ({
  ...{ name, task, email: `${email}.example`, phone, languages: languages.split(" ") },
});

/** Whom one may ask in the demo's towns: invented people, at addresses and numbers that nobody can have. */
export const contacts: Record<string, SeedContact[]> = {
  swarzedz: [
    ask(["Marta Wiśniewska", "marta.wisniewska@swarzedz"], "registration", "pl de"),
    ask(["Paweł Zieliński", "pawel.zielinski@swarzedz"], "partnerships", "pl en fr"),
    ask(["Ewa Wójcik", "ewa.wojcik@swarzedz"], "payments", "pl en"),
  ],
  ronnenberg: [
    ask(["Jens Albrecht", "jens.albrecht@ronnenberg"], "partnerships", "de en", "+49 30 23125 011"),
    ask(["Mara Schulte", "mara.schulte@ronnenberg"], "youth", "de pl", "+49 30 23125 012"),
  ],
  duclair: [
    ask(["Luc Moreau", "luc.moreau@duclair"], "partnerships", "fr de", "+33 1 99 00 12 34"),
    ask(["Sophie Lemoine", "sophie.lemoine@duclair"], "registration", "fr en", "+33 1 99 00 12 35"),
  ],
  tymbark: [
    ask(["Agnieszka Pajor", "agnieszka.pajor@tymbark"], "partnerships", "pl en sk"),
    ask(["Marek Duda", "marek.duda@tymbark"], "culture", "pl de"),
  ],
  "whaley-bridge": [
    ask(["Ruth Bailey", "ruth.bailey@whaley-bridge"], "partnerships", "en", "+44 1632 960 011"),
    ask(["Piotr Nowicki", "piotr.nowicki@whaley-bridge"], "youth", "en pl", "+44 1632 960 012"),
  ],
  legnica: [
    ask(["Joanna Maj", "joanna.maj@legnica"], "partnerships", "pl de cs"),
    ask(["Oksana Hrycak", "oksana.hrycak@legnica"], "registration", "pl uk"),
    ask(["Adam Sikora", "adam.sikora@legnica"], "sport", "pl en"),
  ],
  drohobych: [
    ask(["Іван Мельник", "ivan.melnyk@drohobych"], "partnerships", "uk pl"),
    ask(["Наталія Гнатів", "nataliia.hnativ@drohobych"], "youth", "uk en de"),
  ],
  glogow: [ask(["Beata Kurek", "beata.kurek@glogow"], "partnerships", "pl de en")],
  eisenhuettenstadt: [
    ask(["Uwe Lange", "uwe.lange@eisenhuettenstadt"], "youth", "de pl", "+49 30 23125 013"),
  ],
  wuppertal: [
    ask(["Nina Berger", "nina.berger@wuppertal"], "partnerships", "de en fr", "+49 30 23125 014"),
  ],
  meissen: [ask(["Karin Vogt", "karin.vogt@meissen"], "sport", "de pl", "+49 30 23125 015")],
  roanne: [
    ask(["Hélène Nowak", "helene.nowak@roanne"], "partnerships", "fr pl", "+33 1 99 00 12 36"),
  ],
};

/** Accounts of the demo's payees: the check digits are right, the banks do not exist. */
export const accounts: Record<string, { holder: string; iban: string }> = {
  swarzedz: { holder: "Gmina Swarzędz (demo)", iban: "PL74000000000000000000000001" },
  ronnenberg: { holder: "Stadt Ronnenberg (Demo)", iban: "DE79000000000000000002" },
  duclair: { holder: "Commune de Duclair (démo)", iban: "FR9200000000000000000000003" },
  legnica: { holder: "Gmina Legnica (demo)", iban: "PL90000000000000000000000004" },
  drohobych: { holder: "Дрогобицька громада (демо)", iban: "UA510000000000000000000000005" },
};
