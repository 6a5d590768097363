/** Who reaches what a town says of itself, and who takes towns in. */
import { randomUUID } from "node:crypto";
import {
  administrators,
  type Declaration,
  ofTown,
  type Rule,
  shown,
  staff,
} from "./authorization-rules.ts";

/** For the town's treasurer; of the other town there is none in the cast. */
const ofAccounts: Rule = shown((who, subject) => {
  if (who === "administrator") return subject === "unknown" ? "notFound" : "answers";
  return who === "treasurer" && subject === "own" ? "answers" : "notFound";
});

/** For those who see who may host: the town's officer and coordinator, and administrators, who confirm. */
const ofHosts: Rule = (who, subject) =>
  who === "safeguarding" ? ofOfficer(who, subject) : ofTown(who, subject);

/** For the town's safeguarding officer; of the other town there is none in the cast. */
const ofOfficer: Rule = shown((who, subject) =>
  who === "safeguarding" && subject === "own" ? "answers" : "notFound",
);

/** There is no order with the code that the test asks for, nor a statement or a list with its number. */
const ofNoOrder: Rule = shown(() => "notFound");

/** A form of a page without a place: who looks after the own town may send it, and no other staff. */
const ofOwnTown: Rule = (who, subject) => {
  const answer = staff(who, subject);
  return answer === "answers" ? ofTown(who, "own") : answer;
};

/** Its routes, by the names the build gives them. */
export const communityRoutes: Record<string, Declaration> = {
  "routes/manage/today": {
    get: staff,
    post: [
      {
        name: "say whether a town takes part",
        fields: ({ own: { event, town } }) => {
          return { eventId: event.id, communityId: town.id, answer: "accepted" };
        },
        may: ofOwnTown,
      },
    ],
  },
  "routes/manage/community": {
    get: ofTown,
    post: [
      {
        name: "say where it lies",
        fields: () => ({ intent: "town", version: "0", name: "" }),
        may: ofTown,
      },
      { name: "write the profile", fields: () => ({ intent: "profile", basis: "" }), may: ofTown },
      {
        name: "change the facts",
        fields: () => ({ intent: "details", version: "0", currency: "PLN" }),
        may: ofTown,
      },
      {
        name: "change the contacts",
        fields: () => ({ intent: "contacts", version: "0" }),
        may: ofTown,
      },
    ],
  },
  "routes/manage/community-hosts": {
    get: ofHosts,
    post: [
      {
        name: "confirm what nobody proposed",
        fields: () => ({ intent: "confirm", id: randomUUID() }),
        may: ofNoOrder,
      },
    ],
  },
  // There is no family with the id that the test makes up.
  "routes/manage/community-host": {
    get: ofNoOrder,
    post: [{ name: "propose for nobody", fields: () => ({ intent: "drop" }), may: ofNoOrder }],
  },
  "routes/manage/community-payments": { get: ofAccounts },
  "routes/manage/payments-file": { get: ofAccounts },
  "routes/manage/community-refunds": {
    get: ofAccounts,
    post: [
      {
        name: "take back no refund",
        fields: () => ({ intent: "undo", refund: "" }),
        may: ofAccounts,
      },
      {
        name: "list nothing",
        fields: () => ({ intent: "list", key: "", currency: "EUR", codes: "" }),
        may: ofAccounts,
      },
    ],
  },
  "routes/manage/refunds-file": { get: ofNoOrder },
  "routes/manage/community-statements": {
    get: ofAccounts,
    post: [
      {
        name: "lay nobody's transfer aside",
        fields: () => ({ intent: "dismiss", transferId: "" }),
        may: ofAccounts,
      },
    ],
  },
  "routes/manage/community-statement": {
    get: ofNoOrder,
    post: [{ name: "delete nobody's file", fields: () => ({ intent: "discard" }), may: ofNoOrder }],
  },
  "routes/manage/community-card-account": {
    get: ofAccounts,
    post: [{ name: "take no cards", fields: () => ({ kind: "none" }), may: ofAccounts }],
  },
  "routes/manage/community-payment": {
    get: ofNoOrder,
    post: [
      {
        name: "write down money",
        fields: () => ({
          ...{ intent: "payment", key: randomUUID(), minor: "5", receivedOn: "2026-01-02" },
          provider: "cash",
        }),
        may: ofNoOrder,
      },
    ],
  },
  "routes/manage/community-new": {
    get: administrators,
    post: [{ name: "take in a town", fields: () => ({ name: "" }), may: administrators }],
  },
};
