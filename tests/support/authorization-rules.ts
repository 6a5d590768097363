/** The words in which tests/support/authorization.ts says who may do what. */
import { randomUUID } from "node:crypto";
import type { CastName, World } from "./matrix-world.ts";

/** Whose object a request is about: in the cast's own town and event, another's, or nobody's. */
export type Subject = "own" | "foreign" | "unknown";

/**
 * - `answers`: served; a form may still be refused for what it says (409, 422)
 * - `signIn`: sent to the sign-in page
 * - `stepUp`: sent to show a passkey, because roles never come with a mailed link
 * - `forbidden`: 403
 * - `notFound`: 404, the same for what is foreign and what is not there
 * - `noMethod`: the route has no such method (405)
 */
export type Answer = "answers" | "signIn" | "stepUp" | "forbidden" | "notFound" | "noMethod";

export type Rule = (who: CastName, subject: Subject) => Answer;

/** What is posted: made anew for each request, so that none finds its work done already. */
export type Form = {
  name: string;
  fields: (world: World, subject: Subject) => Fields | Promise<Fields>;
  may: Rule;
  /** Sent as JSON by script instead of as a form. */
  isJson?: true;
  /** It ends the session it is sent with, so it gets one of its own. */
  endsSession?: true;
};

export type Fields = Record<string, string>;

export type Declaration = {
  get: Rule;
  /** Empty where nothing can be sent. */
  post?: Form[];
};

export const withoutSession: readonly CastName[] = [
  "visitor",
  // Their sessions are over, so they are visitors like any other.
  "signedOutAdministrator",
  "closedAdministrator",
];

/** Signed in, with nothing but a family's rights now. */
export const families: readonly CastName[] = [
  "guardian",
  "otherGuardian",
  "formerCoordinator",
  "futureCoordinator",
];

export const everybody: Rule = () => "answers";
export const notThere: Rule = () => "notFound";

/** For every signed-in person; the others are asked to sign in. */
export const signedIn: Rule = (who) => (withoutSession.includes(who) ? "signIn" : "answers");

/** As `rule` says, for whoever shows the roles she has. */
export const shown =
  (rule: Rule): Rule =>
  (who, subject) => {
    if (withoutSession.includes(who)) return "signIn";
    return who === "mailedCoordinator" ? "stepUp" : rule(who, subject);
  };

/** For whoever holds a role somewhere. */
export const staff = shown((who) => (families.includes(who) ? "forbidden" : "answers"));

export const administrators = shown((who) => (who === "administrator" ? "answers" : "forbidden"));

/** For those of the place and administrators; what is another's looks like what is not there. */
export const within = (own: CastName, foreign: CastName, answer: Answer = "answers") =>
  shown((who, subject) => {
    if (subject === "unknown") return "notFound";
    return who === "administrator" || who === (subject === "own" ? own : foreign)
      ? answer
      : "notFound";
  });

export const ofTown = within("coordinator", "otherCoordinator");
export const ofEvent = within("organizer", "otherOrganizer");

/** For the organizers of an event and the coordinators of the town that hosts it. */
export const ofHostedEvent: Rule = (who, subject) =>
  ["coordinator", "otherCoordinator"].includes(who) ? ofTown(who, subject) : ofEvent(who, subject);

/** Their page, but a thing of another place: only administrators reach it. */
export const beyond =
  (page: Rule): Rule =>
  (who, subject) => {
    const answer = page(who, subject);
    return answer === "answers" && who !== "administrator" ? "notFound" : answer;
  };

/** Pages that all may read, about a thing that may not be there. */
export const published: Rule = (_who, subject) => (subject === "unknown" ? "notFound" : "answers");

export const someone = () => `matrix-${randomUUID()}@example.org`;
