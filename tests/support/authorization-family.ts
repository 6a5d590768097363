/** Who reaches the pages of families. */
import { randomUUID } from "node:crypto";
import { type Declaration, type Rule, signedIn, withoutSession } from "./authorization-rules.ts";

/** For every signed-in person, about an event that is there. */
const ofPublished: Rule = (who, subject) => {
  if (withoutSession.includes(who)) return "signIn";
  return subject === "unknown" ? "notFound" : "answers";
};

const ofNobodys: Rule = (who) => (withoutSession.includes(who) ? "signIn" : "notFound");

export const familyRoutes: Record<string, Declaration> = {
  "routes/family/overview": { get: signedIn },
  "routes/family/calendar": {
    get: signedIn,
    post: [{ name: "end the own", fields: () => ({ intent: "revoke" }), may: signedIn }],
  },
  // The secret that the test asks with opens nobody's.
  "routes/family/calendar-feed": { get: () => "notFound" },
  "routes/family/privacy": {
    get: signedIn,
    post: [{ name: "have a copy made", fields: () => ({ intent: "export" }), may: signedIn }],
  },
  // Nobody of the cast has a copy that is made: that is a job's.
  "routes/family/privacy-data": { get: ofNobodys },
  "routes/family/privacy-delete": {
    get: signedIn,
    post: [{ name: "delete nothing", fields: () => ({ intent: "none" }), may: signedIn }],
  },
  "routes/family/people": { get: signedIn },
  "routes/family/guardians": {
    get: signedIn,
    post: [
      {
        name: "end what is nobody's",
        fields: () => ({ intent: "end", person: randomUUID(), account: randomUUID() }),
        may: ofNobodys,
      },
    ],
  },
  "routes/family/guardian-invitation": {
    get: ofNobodys,
    post: [{ name: "accept what is nobody's", fields: () => ({}), may: ofNobodys }],
  },
  "routes/family/person-new": {
    get: signedIn,
    post: [{ name: "add nobody", fields: () => ({ givenNames: "" }), may: signedIn }],
  },
  "routes/family/hosting": {
    get: signedIn,
    // None of the cast hosts.
    post: [{ name: "confirm no home", fields: () => ({ intent: "confirm" }), may: ofNobodys }],
  },
  "routes/family/hosting-home": {
    get: signedIn,
    post: [{ name: "describe no home", fields: () => ({ version: "0" }), may: signedIn }],
  },
  "routes/family/hosting-offer": {
    get: ofNobodys,
    post: [{ name: "offer nothing", fields: () => ({ intent: "withdraw" }), may: ofNobodys }],
  },
  "routes/family/registration-wishes": {
    get: ofNobodys,
    post: [{ name: "wish for nobody", fields: () => ({ intent: "save" }), may: ofNobodys }],
  },
  "routes/family/host-family": { get: ofNobodys },
  "routes/family/host-family-file": { get: ofNobodys },
  "routes/family/host-guests": {
    get: signedIn,
    post: [
      {
        name: "accept what is nobody's",
        fields: () => ({ intent: "accept", id: randomUUID() }),
        may: ofNobodys,
      },
    ],
  },
  // Nobody of the cast has guests.
  "routes/family/host-guests-file": { get: ofNobodys },
  // Nobody has the registration that the test asks for.
  "routes/family/registration": {
    get: (who) => (withoutSession.includes(who) ? "signIn" : "notFound"),
    post: [
      {
        name: "withdraw what is nobody's",
        fields: () => ({ intent: "withdraw", ids: randomUUID() }),
        may: (who) => (withoutSession.includes(who) ? "signIn" : "notFound"),
      },
    ],
  },
  // Nor the order.
  "routes/family/order": {
    get: ofNobodys,
    post: [{ name: "pay nobody's", fields: () => ({ part: "next", minor: "5" }), may: ofNobodys }],
  },
  "routes/receipt": { get: ofNobodys },
  "routes/family/order-return": { get: ofNobodys },
  "routes/family/registration-answers": {
    get: (who) => (withoutSession.includes(who) ? "signIn" : "notFound"),
    post: [
      {
        name: "answer for nobody",
        fields: () => ({ version: "1" }),
        may: (who) => (withoutSession.includes(who) ? "signIn" : "notFound"),
      },
    ],
  },
  "routes/family/registration-messages": {
    get: ofNobodys,
    post: [
      {
        name: "write about nobody",
        fields: () => ({ key: randomUUID(), text: "x" }),
        may: ofNobodys,
      },
    ],
  },
  "routes/family/registration-consents": {
    get: (who) => (withoutSession.includes(who) ? "signIn" : "notFound"),
    post: [
      {
        name: "agree for nobody",
        fields: () => ({ intent: "say" }),
        may: (who) => (withoutSession.includes(who) ? "signIn" : "notFound"),
      },
    ],
  },
  // Nobody of the cast is told of an answer.
  "routes/account/told-answer-file": { get: ofNobodys },
  "routes/family/answer-file": {
    get: (who) => (withoutSession.includes(who) ? "signIn" : "notFound"),
  },
  // Nor are their people's health anybody's.
  "routes/family/registration-health": {
    get: ofNobodys,
    post: [{ name: "tell of nobody's", fields: () => ({ version: "0" }), may: ofNobodys }],
  },
  "routes/family/person-health": {
    get: ofNobodys,
    post: [{ name: "delete nobody's", fields: () => ({ intent: "delete" }), may: ofNobodys }],
  },
  // Nobody was invited to the household that the test asks for.
  "routes/family/invitation": {
    get: ofNobodys,
    post: [{ name: "take over nobody's", fields: () => ({ relation: "parent" }), may: ofNobodys }],
  },
  "routes/events/register": {
    get: ofPublished,
    post: [{ name: "choose nobody", fields: () => ({ intent: "next" }), may: ofPublished }],
  },
  // Nobody has the person that the test asks for.
  "routes/family/person": {
    get: (who) => (withoutSession.includes(who) ? "signIn" : "notFound"),
    post: [
      {
        name: "change a person of nobody's",
        fields: () => ({ version: "1" }),
        may: (who) => (withoutSession.includes(who) ? "signIn" : "notFound"),
      },
    ],
  },
};
