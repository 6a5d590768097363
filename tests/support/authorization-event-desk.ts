/** Who reaches the desk of an event. */
import { randomUUID } from "node:crypto";
import { type Declaration, ofHostedEvent, type Rule, shown } from "./authorization-rules.ts";
import { questionRoutes } from "./authorization-questions.ts";
import type { CastName } from "./matrix-world.ts";

const makers = ["organizer", "otherOrganizer", "coordinator", "otherCoordinator", "administrator"];

/** For whoever may make an event of some community. */
const ofSomeHost: Rule = shown((who) => (makers.includes(who) ? "answers" : "forbidden"));

/** For those who are named for the own event alone: no other role opens it, an organizer's or administrator's neither. */
const namedFor = (...named: CastName[]): Rule =>
  shown((who, subject) => (subject === "own" && named.includes(who) ? "answers" : "notFound"));

/** Who opens the page asks for what is not there. */
const notThere: Rule = (who, subject) => {
  const answer = ofHostedEvent(who, subject);
  return answer === "answers" ? "notFound" : answer;
};

/** For those who assign the guests of an event: an administrator has no business with who sleeps where. */
const ofAssigning: Rule = (who, subject) => {
  const answer = ofHostedEvent(who, subject);
  return answer === "answers" && who === "administrator" ? "notFound" : answer;
};

/** For those who read an event's people, and for its leaders, of their groups. */
const ofListedEvent: Rule = (who, subject) =>
  who === "leader" ? namedFor("leader")(who, subject) : ofHostedEvent(who, subject);

const ofHealthAndLeaders = namedFor("health", "leader");
const ofKitchen = namedFor("health", "kitchen");

/** Its routes, by the names the build gives them. */
export const eventDeskRoutes: Record<string, Declaration> = {
  ...questionRoutes,
  "routes/manage/event-new": {
    get: ofSomeHost,
    post: [{ name: "make an event", fields: () => ({ title: "" }), may: ofSomeHost }],
  },
  "routes/manage/event": {
    get: ofHostedEvent,
    post: [
      { name: "publish", fields: () => ({ intent: "publish" }), may: ofHostedEvent },
      { name: "complete", fields: () => ({ intent: "complete" }), may: ofHostedEvent },
      { name: "archive", fields: () => ({ intent: "archive" }), may: ofHostedEvent },
    ],
  },
  // There is no registration with the id that the test makes up.
  "routes/manage/registration": {
    get: shown(() => "notFound"),
    post: [
      {
        name: "withdraw what is nobody's",
        fields: () => ({ intent: "withdraw" }),
        may: shown(() => "notFound"),
      },
      {
        name: "see nobody's answers",
        fields: () => ({ intent: "see", upTo: "2027-01-01T00:00:00.000Z" }),
        may: shown(() => "notFound"),
      },
      {
        name: "invite nobody's family",
        fields: () => ({ intent: "invite", email: "a@example.org", language: "en" }),
        may: shown(() => "notFound"),
      },
    ],
  },
  "routes/manage/event-roster": {
    get: ofHostedEvent,
    post: [
      {
        name: "decide on nobody",
        fields: () => ({ intent: "approve", party: randomUUID() }),
        may: notThere,
      },
    ],
  },
  "routes/manage/event-payments": { get: ofHostedEvent },
  "routes/manage/roster-file": {
    get: ofHostedEvent,
  },
  "routes/manage/registration-messages": {
    get: shown(() => "notFound"),
    post: [
      {
        name: "answer nobody",
        fields: () => ({ key: randomUUID(), text: "x" }),
        may: shown(() => "notFound"),
      },
    ],
  },
  "routes/manage/event-messages": {
    get: ofHostedEvent,
  },
  "routes/manage/event-announcements": { get: ofHostedEvent },
  "routes/manage/event-announcement-new": {
    get: ofHostedEvent,
    post: [{ name: "write nothing", fields: () => ({ intent: "save" }), may: ofHostedEvent }],
  },
  // Nobody has written the announcement that the test asks for.
  "routes/manage/event-announcement": {
    get: shown(() => "notFound"),
    post: [{ name: "send nothing", fields: () => ({ intent: "send" }), may: notThere }],
  },
  "routes/manage/event-enter": {
    get: ofHostedEvent,
    post: [{ name: "register nobody", fields: () => ({ language: "en" }), may: ofHostedEvent }],
  },
  "routes/manage/event-groups": {
    get: ofHostedEvent,
    post: [
      {
        name: "remove no group",
        fields: () => ({ intent: "remove", kind: "room", group: "" }),
        may: ofHostedEvent,
      },
    ],
  },
  "routes/manage/event-check-in": {
    get: ofListedEvent,
    post: [
      {
        name: "take back no note",
        fields: () => ({ intent: "undo", key: randomUUID(), mark: "" }),
        may: ofListedEvent,
      },
    ],
  },
  "routes/manage/event-lists": { get: ofListedEvent },
  // There is no list of the name that the test asks for.
  "routes/manage/event-list-file": { get: shown(() => "notFound") },
  "routes/manage/event-hosting": {
    get: ofAssigning,
    post: [
      { name: "stop a search", fields: () => ({ intent: "stop" }), may: ofAssigning },
      {
        name: "move nobody",
        fields: () => ({ intent: "takeOut", guest: randomUUID() }),
        may: notThere,
      },
    ],
  },
  "routes/manage/event-hosting-rules": {
    get: ofAssigning,
    post: [
      {
        name: "save no rules",
        fields: () => ({ intent: "save", minTwoBelow: "0" }),
        may: ofAssigning,
      },
      {
        name: "allow what nobody forbade",
        fields: () => ({ intent: "allow", ban: randomUUID() }),
        may: ofAssigning,
      },
    ],
  },
  "routes/manage/event-held-places": {
    get: ofHostedEvent,
    post: [
      {
        name: "give back places that nobody holds",
        fields: () => ({ intent: "release", id: randomUUID() }),
        may: notThere,
      },
    ],
  },
  "routes/manage/event-import": {
    get: ofHostedEvent,
    post: [{ name: "delete no file", fields: () => ({ intent: "discard" }), may: notThere }],
  },
  "routes/manage/import-file": {
    get: ofHostedEvent,
  },
  "routes/manage/event-edit": {
    get: ofHostedEvent,
    post: [{ name: "change the facts", fields: () => ({ version: "0" }), may: ofHostedEvent }],
  },
  "routes/manage/event-translations": {
    get: ofHostedEvent,
    post: [
      { name: "save", fields: () => ({ intent: "all", to: "de" }), may: ofHostedEvent },
      { name: "show a language", fields: () => ({ intent: "show", to: "de" }), may: ofHostedEvent },
    ],
  },
  "routes/manage/event-copy": {
    get: ofHostedEvent,
    post: [{ name: "copy", fields: () => ({ weeks: "52" }), may: ofHostedEvent }],
  },
  "routes/manage/event-programme": {
    get: ofHostedEvent,
    post: [
      { name: "add an entry", fields: () => ({ intent: "add" }), may: ofHostedEvent },
      {
        name: "remove an entry of nobody",
        fields: () => ({ intent: "remove", id: randomUUID(), version: "1" }),
        may: ofHostedEvent,
      },
    ],
  },
  "routes/manage/event-contacts": {
    get: ofHostedEvent,
    post: [{ name: "change the contacts", fields: () => ({ version: "0" }), may: ofHostedEvent }],
  },
  "routes/manage/event-attachments": {
    get: ofHostedEvent,
    post: [
      { name: "add a file", fields: () => ({ intent: "add" }), may: ofHostedEvent },
      {
        name: "remove a file of nobody",
        fields: () => ({ intent: "remove", fileId: randomUUID() }),
        may: notThere,
      },
    ],
  },
  "routes/manage/event-cancel": {
    get: ofHostedEvent,
    // Without a reason nothing is cancelled, and the next may be asked.
    post: [{ name: "cancel", fields: () => ({ reason: "" }), may: ofHostedEvent }],
  },
  "routes/manage/event-places": {
    get: ofHostedEvent,
    post: [{ name: "give places", fields: () => ({ version: "0" }), may: ofHostedEvent }],
  },
  "routes/manage/event-health": { get: ofHealthAndLeaders },
  // Nobody of the event has the registration that the test asks for.
  "routes/manage/event-health-person": { get: shown(() => "notFound") },
  "routes/manage/event-kitchen": { get: ofKitchen },
  "routes/manage/event-fees": {
    get: ofHostedEvent,
    post: [{ name: "state the fees", fields: () => ({ version: "7" }), may: ofHostedEvent }],
  },
};
