import { describe, expect, test } from "vitest";
import { orderName, readingBeside, shownName } from "./town-names.ts";

const legnica = { name: "Legnica", latinName: "Legnica", reading: null };
const drohobych = { name: "Дрогобич", latinName: "Drohobych", reading: null };

describe("a Latin name", () => {
  test("is shown to all as its people write it", () => {
    expect(shownName({ ...legnica, reading: "Легниця" }, "uk")).toBe("Legnica");
    expect(shownName(legnica, "de")).toBe("Legnica");
  });

  test("has the reader's own word beside it, if there is one", () => {
    expect(readingBeside({ ...legnica, reading: "Легниця" }, "uk")).toBe("Легниця");
    expect(readingBeside(legnica, "pl")).toBeNull();
  });

  test("is ordered by what the reader says", () => {
    expect(orderName({ ...legnica, reading: "Легниця" }, "uk")).toBe("Легниця");
    expect(orderName(legnica, "pl")).toBe("Legnica");
  });
});

describe("a Cyrillic name", () => {
  test("is shown to those who read it, to the others in Latin letters", () => {
    expect(shownName(drohobych, "uk")).toBe("Дрогобич");
    expect(shownName(drohobych, "en")).toBe("Drohobych");
    expect(shownName({ ...drohobych, reading: "Drohobycz" }, "pl")).toBe("Drohobycz");
  });

  test("stands with its reading, and alone for those who read it", () => {
    expect(readingBeside(drohobych, "uk")).toBeNull();
    expect(readingBeside(drohobych, "fr")).toBe("Drohobych");
  });
});
