import { expect, test } from "vitest";
import { namesOf } from "./field-names.ts";

test("texts of one thing have one number, those of one kind different ones", () => {
  const fields = [
    ...["title", "summary", "fee.a.name", "fee.b.name", "note"],
    ...["programme.x.text", "programme.x.title", "programme.y.title"],
    ...["question.q.label", "question.q.option.no", "question.q.option.yes"],
    ...["question.r.label", "question.r.option.no", "picture.1", "picture.2", "reason"],
  ];
  const names = namesOf(fields);
  const told = fields.map((field) => {
    const { kind, number, of } = names.get(field) ?? { kind: "none", number: 0, of: 0 };
    return kind === "option" ? `option ${of}.${number}` : `${kind} ${number}`;
  });
  expect(told).toEqual([
    ...["title 1", "summary 1", "fee 1", "fee 2", "other 1"],
    ...["programmeText 1", "programmeTitle 1", "programmeTitle 2"],
    ...["question 1", "option 1.1", "option 1.2", "question 2", "option 2.1"],
    ...["picture 1", "picture 2", "other 2"],
  ]);
});
