/** Roles that somebody gives; a family's rights need none. */
export const roles = [
  "administrator",
  "coordinator",
  "treasurer",
  "safeguarding",
  "organizer",
  "leader",
  "health",
  "kitchen",
] as const;

export type Role = (typeof roles)[number];

/** Where a role counts. */
export type Scope =
  | { kind: "platform" }
  | { kind: "community"; communityId: string }
  | { kind: "event"; eventId: string };

export type HeldGrant = { role: Role; scope: Scope };

/** How strongly a person has shown who she is: a mailed link, a passkey, or one click in the demo. */
export type Assurance = "mail" | "passkey" | "demo";

export type Person = {
  kind: "person";
  accountId: string;
  sessionId: string;
  language: string;
  assurance: Assurance;
  /** When a factor was last shown. */
  steppedUpAt: Date;
  /** Only those that count now; a session opened by mail carries none (staff rights need a passkey). */
  grants: HeldGrant[];
};

/** Who asks. `system` acts in jobs and webhooks, where nobody is signed in. */
export type Actor = { kind: "visitor" } | { kind: "system" } | Person;
