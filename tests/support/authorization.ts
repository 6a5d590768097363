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

const withoutRights: readonly CastName[] = [
  "visitor",
  // Their sessions are over, so they are visitors like any other.
  "signedOutAdministrator",
  "closedAdministrator",
];

/** Signed in, but with nothing but a family's rights now. */
const families: readonly CastName[] = [
  "guardian",
  "otherGuardian",
  "mailedCoordinator",
  "formerCoordinator",
  "futureCoordinator",
];

const everybody: Rule = () => "answers";
const nobody: Rule = () => "noMethod";

/** For every signed-in person; the others are asked to sign in. */
const signedIn: Rule = (who) => (withoutRights.includes(who) ? "signIn" : "answers");

/** For whoever holds a role somewhere. */
const staff: Rule = (who, subject) =>
  families.includes(who) ? "forbidden" : signedIn(who, subject);

/** For these alone, over the platform. */
const only =
  (...names: CastName[]): Rule =>
  (who, subject) =>
    names.includes(who) ? "answers" : signedIn(who, subject) === "signIn" ? "signIn" : "forbidden";

/** For those of the place; what is another's looks like what is not there. Administrators see all. */
const within =
  (own: CastName[], foreign: CastName[]): Rule =>
  (who, subject) => {
    if (withoutRights.includes(who)) return "signIn";
    if (subject === "unknown") return "notFound";
    const allowed = subject === "own" ? own : foreign;
    return who === "administrator" || allowed.includes(who) ? "answers" : "notFound";
  };

const townGrants = within(["coordinator"], ["otherCoordinator"]);
const eventGrants = within(["organizer"], ["otherOrganizer"]);

/** Pages that all may read, about a thing that may not be there. */
const published: Rule = (_who, subject) => (subject === "unknown" ? "notFound" : "answers");

const someone = () => `matrix-${Math.random().toString(36).slice(2)}@example.org`;

/** Every route of the site, by the name the build gives it. */
export const authorization: Record<string, Declaration> = {
  "routes/start": { get: everybody },
  "routes/resources/language": {
    get: nobody,
    post: [{ name: "choose", fields: () => ({ language: "fr", path: "/en" }), may: everybody }],
  },
  "routes/language": { get: everybody },
  "routes/home": { get: everybody },
  "routes/events/list": { get: everybody },
  "routes/events/show": { get: published },
  "routes/communities/list": { get: everybody },
  "routes/communities/show": { get: published },
  "routes/account/sign-in": {
    get: everybody,
    post: [{ name: "ask for a link", fields: () => ({ email: someone() }), may: everybody }],
  },
  "routes/account/sign-in-sent": {
    get: everybody,
    post: [{ name: "code", fields: () => ({ code: "ABCD-2345" }), may: everybody }],
  },
  "routes/account/sign-in-link": {
    get: everybody,
    post: [{ name: "press", fields: () => ({}), may: everybody }],
  },
  "routes/account/account": {
    get: signedIn,
    post: [
      { name: "language", fields: () => ({ intent: "language", language: "fr" }), may: signedIn },
    ],
  },
  "routes/account/step-up": { get: signedIn },
  "routes/account/invitation": { get: everybody },
  "routes/family/overview": { get: signedIn },
  "routes/manage/today": { get: staff },
  "routes/manage/community-people": { get: townGrants },
  "routes/manage/event-people": { get: eventGrants },
  "routes/manage/administration": { get: only("administrator") },
  "routes/pages/privacy": { get: everybody },
  "routes/pages/accessibility": { get: everybody },
  "routes/pages/offline": { get: everybody },
  "routes/pages/not-found": { get: () => "notFound" },
  "routes/demo/accounts": { get: everybody },
  "routes/demo/sign-in": { get: nobody },
  "routes/demo/components": { get: everybody },
};
