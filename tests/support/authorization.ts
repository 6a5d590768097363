/**
 * Who reaches which route, for the whole site: each route of the build and each thing that can be sent
 * to it has a line here. tests/system/authorization-matrix.test.ts asks a running site and compares.
 */
import type { CastName, World } from "./matrix-world.ts";

/** Whose object a request is about: in the cast's own town and event, another's, or nobody's. */
export type Subject = "own" | "foreign" | "unknown";

/**
 * - `answers`: served; a form may still be refused for what it says (409, 422)
 * - `signIn`: sent to the sign-in page
 * - `forbidden`: 403
 * - `notFound`: 404, the same for what is foreign and what is not there
 * - `noMethod`: the route has no such method (405)
 */
export type Answer = "answers" | "signIn" | "forbidden" | "notFound" | "noMethod";

export type Rule = (who: CastName, subject: Subject) => Answer;

/** What is posted: made anew for each request, so that none finds its work done already. */
export type Form = {
  name: string;
  fields: (
    world: World,
    subject: Subject,
  ) => Promise<Record<string, string>> | Record<string, string>;
  may: Rule;
};

export type Declaration = {
  get: Rule;
  /** Empty where nothing can be sent. */
  post?: Form[];
};
