import fc from "fast-check";
import { expect, test } from "vitest";
import { romanise } from "./romanise.ts";

test.each([
  ["Згурський", "Zghurskyi"],
  ["Розгон", "Rozghon"],
  ["Єнакієве", "Yenakiieve"],
  ["Їжакевич", "Yizhakevych"],
  ["Йосипівка", "Yosypivka"],
  ["Юрій", "Yurii"],
  ["Ґалаґан", "Galagan"],
  ["Знам'янка", "Znamianka"],
  ["Знам’янка", "Znamianka"],
  ["Знамʼянка", "Znamianka"],
  ["Короп'є", "Koropie"],
  ["Гоща", "Hoshcha"],
  ["Наталія", "Nataliia"],
  ["Феодосія", "Feodosiia"],
  ["Костянтин", "Kostiantyn"],
  ["Кам'янець-Подільський", "Kamianets-Podilskyi"],
  ["Марія-Юлія", "Mariia-Yuliia"],
  ["Дрогобич, Україна", "Drohobych, Ukraina"],
])("%s is %s", (ukrainian, latin) => {
  expect(romanise(ukrainian)).toBe(latin);
});

test.each([
  ["ЩЕРБАК ЄВГЕН", "SHCHERBAK YEVHEN"],
  ["ЗГУРСЬКИЙ", "ZGHURSKYI"],
  ["Щербак Є.", "Shcherbak Ye."],
  ["юлія", "yuliia"],
])("capitals stay capitals: %s is %s", (ukrainian, latin) => {
  expect(romanise(ukrainian)).toBe(latin);
});

test("letters written in two pieces count as one", () => {
  expect(romanise("Ї".normalize("NFD"))).toBe("Yi");
});

test("what is not Ukrainian is left alone", () => {
  expect(romanise("O’Brien, Łucja 5–14")).toBe("O’Brien, Łucja 5–14");
  expect(romanise("Ёлкин")).toBe("Ёlkyn");
});

test("no Ukrainian letter is left, and nothing is done twice", () => {
  const ukrainian = fc.string({
    unit: fc.constantFrom(...Array.from("абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАБВГҐДЕЄЖЗИІЇЙЮЯ'’ʼ -")),
  });
  fc.assert(
    fc.property(ukrainian, (text) => {
      const latin = romanise(text);
      expect(latin).not.toMatch(/\p{Script=Cyrillic}/u);
      expect(romanise(latin)).toBe(latin);
    }),
  );
});
