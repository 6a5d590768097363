import { expect, test } from "vitest";
import { readRecoveryCode, showRecoveryCode } from "./recovery-code.ts";

const code = "ABCDEFGH23456789";

test("is shown in groups and reads back", () => {
  expect(showRecoveryCode(code)).toBe("ABCD-EFGH-2345-6789");
  expect(readRecoveryCode(" abcd-efgh 2345–6789")).toBe(code);
});

test.each(["", "ABCD", `${code}A`, "ABCDEFGH2345678O"])("%j is none", (typed) => {
  expect(readRecoveryCode(typed)).toBeNull();
});
