import { describe, expect, test } from "vitest";
import { doubledFields, guessMapping, headerText, missingFields } from "./columns.ts";
import { headerWords } from "./words.server.ts";

describe("what columns mean", () => {
  test.each([
    ["pl", ["Nazwisko", "Imię dziecka", "Data ur.", "E-mail rodzica", "Gmina"]],
    ["de", ["Name", "Vorname", "Geburtsdatum", "E-Mail der Eltern", "Ort"]],
    ["fr", ["Nom", "Prénom", "Date de naissance", "Adresse e-mail", "Commune"]],
    ["en", ["SURNAME", "First name", "DOB", "Parent's e-mail", "town"]],
    ["uk", ["Прізвище", "Імʼя", "Дата народження", "Електронна пошта", "Громада"]],
  ])("is guessed by their words: %s", (_, header) => {
    expect(guessMapping(header, headerWords())).toEqual({
      ...{ familyName: 0, givenNames: 1, birthDate: 2, email: 3, town: 4 },
    });
  });

  test("is guessed in part of a longer heading, and each column means one thing", () => {
    const mapping = guessMapping(["Lp.", "Telefon do kontaktu", "Telefon", "xyz"], headerWords());
    expect(mapping).toEqual({ emergencyPhone: 2 });
  });

  test("is not known of what nobody calls so", () => {
    expect(missingFields(guessMapping(["A", "B", ""], headerWords()))).toEqual([
      ...["givenNames", "birthDate", "email"],
    ]);
  });

  test("is said twice of one column", () => {
    expect(doubledFields({ givenNames: 0, familyName: 0, email: 1 })).toEqual(["familyName"]);
    expect(doubledFields({ givenNames: 0, email: 1 })).toEqual([]);
  });

  test("is remembered by the header, in upper or lower case", () => {
    expect(headerText(["Imię", "NAZWISKO"])).toBe(headerText(["imię", "Nazwisko"]));
    expect(headerText(["a", "b"])).not.toBe(headerText(["b", "a"]));
  });
});
