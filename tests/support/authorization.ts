/**
 * Who reaches which route, for the whole site: each route of the build and each thing that can be sent
 * to it has a line here. tests/system/authorization-matrix.test.ts asks a running site and compares.
 */
import { randomUUID } from "node:crypto";
import type { Role } from "#app/domain/accounts/actor.ts";
import {
  type Declaration,
  type Form,
  type Rule,
  type Subject,
  withoutSession,
  families,
  everybody,
  notThere,
  signedIn,
  administrators,
  within,
  ofTown,
  ofEvent,
  beyond,
  published,
  someone,
} from "./authorization-rules.ts";
import { communityRoutes } from "./authorization-communities.ts";
import { familyRoutes } from "./authorization-family.ts";
import { eventDeskRoutes } from "./authorization-event-desk.ts";
import { twinningRoutes } from "./authorization-twinnings.ts";
import type { World } from "./matrix-world.ts";

const invite = (role: Role, may: Rule): Form => ({
  name: `offer the role ${role}`,
  fields: () => ({ intent: "invite", email: someone(), role, language: "en" }),
  may,
});

const placeOf = (world: World, subject: Subject) =>
  subject === "foreign" ? world.foreign : world.own;
const otherPlaceOf = (world: World, subject: Subject) =>
  subject === "foreign" ? world.own : world.foreign;

/** What can be done on a page of roles; `role` is one of that kind of place. */
const peopleForms = (role: Role, page: Rule): Form[] => [
  invite(role, page),
  {
    name: "withdraw a role",
    fields: async (world, subject) => ({
      intent: "withdraw",
      id: await world.newGrant(role, placeOf(world, subject)),
    }),
    may: page,
  },
  {
    name: "withdraw a role of elsewhere",
    fields: async (world, subject) => ({
      intent: "withdraw",
      id: await world.newGrant(role, otherPlaceOf(world, subject)),
    }),
    may: beyond(page),
  },
  {
    name: "restore a role of elsewhere",
    fields: async (world, subject) => ({
      intent: "restore",
      id: await world.newGrant(role, otherPlaceOf(world, subject), new Date()),
    }),
    may: beyond(page),
  },
  {
    name: "take back an invitation to elsewhere",
    fields: async (world, subject) => ({
      intent: "withdrawInvitation",
      id: await world.newInvitation(role, otherPlaceOf(world, subject)),
    }),
    may: beyond(page),
  },
];

const nobodysToken = "A".repeat(43);

/** Every route of the site, by the name the build gives it. */
export const authorization: Record<string, Declaration> = {
  "routes/start": { get: everybody },
  "routes/resources/language": {
    get: everybody,
    post: [{ name: "choose", fields: () => ({ language: "fr", path: "/en" }), may: everybody }],
  },
  "routes/language": { get: everybody },
  // There is no picture at the address that the test makes up.
  "routes/resources/file": { get: notThere },
  // Nobody's browser has the secret that signs what Stripe sends.
  "routes/resources/stripe-webhook": {
    get: () => "noMethod",
    post: [{ name: "send unsigned", fields: () => ({ id: "evt_1" }), may: () => "noMethod" }],
  },
  "routes/resources/robots": { get: everybody },
  "routes/resources/sitemap": { get: everybody },
  // The map has no such file as the test asks for.
  "routes/resources/sitemap-part": { get: notThere },
  "routes/home": { get: everybody },
  "routes/events/list": { get: everybody },
  "routes/events/calendar": { get: everybody },
  "routes/events/show": { get: published },
  "routes/events/event-calendar": { get: published },
  "routes/events/event-picture": { get: published },
  "routes/communities/list": { get: everybody },
  "routes/communities/show": { get: published },
  "routes/twinnings/show": { get: published },
  "routes/account/sign-in": {
    get: everybody,
    post: [{ name: "ask for a link", fields: () => ({ email: someone() }), may: everybody }],
  },
  "routes/account/sign-in-sent": {
    get: everybody,
    post: [
      { name: "code", fields: () => ({ intent: "code", code: "ABCD-2345" }), may: everybody },
      // No browser of the cast has asked for a link before.
      { name: "again", fields: () => ({ intent: "resend" }), may: () => "signIn" },
    ],
  },
  "routes/account/sign-in-link": {
    get: everybody,
    post: [{ name: "press", fields: () => ({ token: nobodysToken }), may: everybody }],
  },
  "routes/account/sign-out": {
    get: everybody,
    post: [{ name: "leave", fields: () => ({ intent: "out" }), may: everybody, endsSession: true }],
  },
  "routes/account/account": {
    get: signedIn,
    post: [
      {
        name: "language",
        fields: () => ({ intent: "language", language: "fr" }),
        may: signedIn,
      },
      {
        name: "end another's session",
        fields: async (world) => ({ intent: "endSession", id: await world.newSession() }),
        may: (who) => (withoutSession.includes(who) ? "signIn" : "notFound"),
      },
    ],
  },
  "routes/account/passkeys": {
    get: notThere,
    post: [
      {
        name: "begin to sign in",
        fields: () => ({ step: "begin", purpose: "signIn" }),
        may: everybody,
        isJson: true,
      },
      {
        name: "begin to show oneself",
        fields: () => ({ step: "begin", purpose: "stepUp" }),
        may: (who) => (withoutSession.includes(who) ? "forbidden" : "answers"),
        isJson: true,
      },
      {
        name: "add a passkey",
        fields: () => ({ step: "begin", purpose: "enrol" }),
        // A role opens a passkey by invitation only: a mailbox or a stolen session must not.
        may: (who) =>
          families.includes(who) && who !== "futureCoordinator" ? "answers" : "forbidden",
        isJson: true,
      },
    ],
  },
  "routes/account/step-up": {
    get: signedIn,
    post: [{ name: "a new link", fields: () => ({ intent: "resend" }), may: signedIn }],
  },
  "routes/account/kept": {
    // Nothing waits for the cast.
    get: signedIn,
    post: [{ name: "throw away nothing", fields: () => ({ version: "0" }), may: signedIn }],
  },
  "routes/account/invitation": {
    get: everybody,
    post: [{ name: "accept", fields: () => ({ intent: "resend" }), may: everybody }],
  },
  ...familyRoutes,
  ...communityRoutes,
  "routes/manage/community-pictures": {
    get: ofTown,
    post: [
      { name: "add a picture", fields: () => ({ intent: "add" }), may: ofTown },
      { name: "move a picture", fields: () => ({ intent: "earlier", fileId: "" }), may: ofTown },
      {
        name: "remove a picture of nobody",
        fields: () => ({ intent: "remove", fileId: randomUUID() }),
        may: within("coordinator", "otherCoordinator", "notFound"),
      },
    ],
  },
  "routes/manage/community-translations": {
    get: ofTown,
    post: [
      { name: "save", fields: () => ({ intent: "all", to: "de" }), may: ofTown },
      { name: "show a language", fields: () => ({ intent: "show", to: "de" }), may: ofTown },
    ],
  },
  ...twinningRoutes,
  ...eventDeskRoutes,
  "routes/manage/community-people": {
    get: ofTown,
    post: [
      ...peopleForms("safeguarding", ofTown),
      invite("administrator", within("coordinator", "otherCoordinator", "forbidden")),
    ],
  },
  "routes/manage/event-people": {
    get: ofEvent,
    post: [
      ...peopleForms("kitchen", ofEvent),
      invite("administrator", within("organizer", "otherOrganizer", "forbidden")),
    ],
  },
  "routes/manage/administration": {
    get: administrators,
    post: [
      invite("administrator", administrators),
      {
        name: "withdraw a role",
        fields: async (world) => ({
          intent: "withdraw",
          id: await world.newGrant("administrator", world.own),
        }),
        may: administrators,
      },
    ],
  },
  "routes/pages/privacy": { get: everybody },
  "routes/pages/accessibility": { get: everybody },
  "routes/pages/offline": { get: everybody },
  "routes/pages/not-found": { get: notThere },
  "routes/demo/accounts": { get: everybody },
  "routes/demo/sign-in": {
    get: everybody,
    // The database of this test has no demo accounts.
    post: [{ name: "one click", fields: () => ({ account: "admin" }), may: notThere }],
  },
  "routes/demo/components": { get: everybody },
};
