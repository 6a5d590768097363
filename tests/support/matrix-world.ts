/** The people, towns and events that the authorization matrix asks as and about. */
import { randomBytes, randomUUID } from "node:crypto";
import type { Assurance, Role } from "#app/domain/accounts/actor.ts";

/** Everybody who may come along; staff hold their role in the own town or event unless named otherwise. */
export const cast = [
  "visitor",
  "guardian",
  "otherGuardian",
  "leader",
  "kitchen",
  "health",
  "organizer",
  "otherOrganizer",
  "coordinator",
  "otherCoordinator",
  "treasurer",
  "safeguarding",
  "administrator",
  "mailedCoordinator",
  "formerCoordinator",
  "futureCoordinator",
  "signedOutAdministrator",
  "closedAdministrator",
] as const;

export type CastName = (typeof cast)[number];

type Place = { town: { id: string; slug: string }; event: { id: string; slug: string } };

export type World = {
  own: Place;
  foreign: Place;
  cookies: Record<CastName, string>;
  accountIds: Record<CastName, string>;
  /** Things made for one request, so that none finds its work done already: ids of rows, and a cookie. */
  newGrant: (role: Role, place: Place, withdrawnAt?: Date) => Promise<string>;
  newInvitation: (role: Role, place: Place) => Promise<string>;
  newSession: () => Promise<string>;
  newCookie: (who: CastName) => Promise<string>;
};

type Part = {
  role?: Role;
  place?: "own" | "foreign";
  assurance?: Assurance;
  grant?: { endsAt?: Date; startsAt?: Date; withdrawnAt?: Date };
  revoked?: true;
  closed?: true;
};

const day = 86_400_000;
const yesterday = new Date(Date.now() - day);
const tomorrow = new Date(Date.now() + day);

const parts: Record<Exclude<CastName, "visitor">, Part> = {
  guardian: { assurance: "mail" },
  otherGuardian: { assurance: "mail" },
  leader: { role: "leader" },
  kitchen: { role: "kitchen" },
  health: { role: "health" },
  organizer: { role: "organizer" },
  otherOrganizer: { role: "organizer", place: "foreign" },
  coordinator: { role: "coordinator" },
  otherCoordinator: { role: "coordinator", place: "foreign" },
  treasurer: { role: "treasurer" },
  safeguarding: { role: "safeguarding" },
  administrator: { role: "administrator" },
  mailedCoordinator: { role: "coordinator", assurance: "mail" },
  formerCoordinator: { role: "coordinator", grant: { withdrawnAt: yesterday } },
  futureCoordinator: { role: "coordinator", grant: { startsAt: tomorrow } },
  signedOutAdministrator: { role: "administrator", revoked: true },
  closedAdministrator: { role: "administrator", closed: true },
};

/**
 * Makes all of it in the database of DATABASE_URL. That address must stand in the environment before this
 * is called, because the app's one connection is opened by what is imported here.
 */
export async function createWorld(): Promise<World> {
  const { aCommunity, aGrant, anAccount, anEvent, aTwinning } = await import("./factories.ts");
  const place = async (): Promise<Place> => {
    const town = await aCommunity();
    await aTwinning({ slug: town.slug, members: [town, await aCommunity()] });
    return { town, event: await anEvent({ hostId: town.id }) };
  };
  const world: World = {
    own: await place(),
    foreign: await place(),
    cookies: { visitor: "" } as World["cookies"],
    accountIds: { visitor: "" } as World["accountIds"],
    newGrant: async (role, at, withdrawnAt) =>
      (await aGrant({ role, ...scopeOf(role, at), withdrawnAt })).id,
    newInvitation,
    newSession: async () => (await openFor((await anAccount()).id, "mail")).id,
    newCookie: async (who) =>
      who === "visitor" ? "" : (await openFor(world.accountIds[who], "mail")).cookie,
  };
  for (const name of cast) if (name !== "visitor") await engage(world, name, parts[name]);
  return world;
}

async function newInvitation(role: Role, place: Place): Promise<string> {
  const { db } = await import("./database.ts");
  const { id } = await db.invitation.create({
    data: {
      ...{ id: randomUUID(), email: `${randomUUID()}@example.org`, language: "en", role },
      ...{ tokenHash: randomBytes(32), createdAt: yesterday, expiresAt: tomorrow },
      ...scopeOf(role, place),
    },
  });
  return id;
}

/** A browser that is signed in as somebody. */
async function openFor(accountId: string, assurance: Assurance) {
  const { db } = await import("./database.ts");
  const { openSession } = await import("#app/domain/accounts/open-session.server.ts");
  const visit = { browser: null, session: null, known: null, network: "127.0.0.1", device: "test" };
  const token = await openSession(db, new Date(), { accountId, assurance, visit });
  const { id } = await db.session.findFirstOrThrow({
    where: { accountId },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  return { id, cookie: `session=${token}` };
}

function scopeOf(role: Role, { town, event }: Place) {
  if (role === "administrator") return {};
  const isOfTown = ["coordinator", "treasurer", "safeguarding"].includes(role);
  return isOfTown ? { communityId: town.id } : { eventId: event.id };
}

/** Gives one of the cast an account, its role and a signed-in browser. */
async function engage(world: World, name: CastName, part: Part): Promise<void> {
  const { aGrant, anAccount } = await import("./factories.ts");
  const { db } = await import("./database.ts");
  const account = await anAccount({ name });
  const { cookie } = await openFor(account.id, part.assurance ?? "passkey");
  world.cookies[name] = cookie;
  world.accountIds[name] = account.id;
  const { role, place = "own" } = part;
  if (role)
    await aGrant({ role, accountId: account.id, ...scopeOf(role, world[place]), ...part.grant });
  const now = new Date();
  if (part.revoked)
    await db.session.updateMany({ where: { accountId: account.id }, data: { revokedAt: now } });
  if (part.closed) await db.account.update({ where: { id: account.id }, data: { closedAt: now } });
}
