/** What the tests of mailed links and codes share. */
import { randomUUID } from "node:crypto";
import { requestSignIn } from "#app/domain/accounts/request-sign-in.server.ts";
import { contextFor, testNow } from "#tests/support/database.ts";
import { aVisit, mailsTo, tokenIn } from "#tests/support/visits.ts";

/** An address nobody has. */
export const newEmail = () => `${randomUUID()}@example.org`;
/** A visitor some minutes after the tests' moment. */
export const later = (minutes: number) =>
  contextFor(undefined, new Date(testNow.getTime() + minutes * 60_000));
/** "signedIn", or the code of the refusal. */
export const outcomeOf = (work: Promise<unknown>) =>
  work.then(
    () => "signedIn",
    (error: unknown) => (error as { code: string }).code,
  );

/** Asks for a link in a fresh browser; answers that browser and what was mailed. */
export async function asked(
  email = newEmail(),
  facts: { returnTo?: string; minutes?: number; browser?: string } = {},
) {
  const visit = aVisit({ browser: facts.browser ?? null });
  const context = later(facts.minutes ?? 0);
  const browser = await requestSignIn(context, {
    email,
    language: "fr",
    returnTo: facts.returnTo ?? null,
    visit,
  });
  const mail = (await mailsTo(email)).at(-1)!;
  return {
    email,
    visit: { ...visit, browser },
    mail,
    token: tokenIn(mail),
    code: mail.facts["code"]!,
  };
}
