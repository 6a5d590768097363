import { describe, expect, test } from "vitest";
import { deleteOldHealth } from "#app/domain/health/delete-health.server.ts";
import { healthList } from "#app/domain/health/event-queries.server.ts";
import { contextFor, db } from "#tests/support/database.ts";
import {
  aCampWithPlaces,
  atEvent,
  canaries,
  someoneWith,
  typedHealth,
} from "#tests/support/health.ts";

const later = (day: string) => new Date(`${day}T12:00:00Z`);
const asked = { language: "de" as const, asked: {} };

describe("what is not needed any more", () => {
  test("is deleted with its key, what an event or the family needs is not", async () => {
    const [going, kept] = [await aCampWithPlaces(), await aCampWithPlaces()];
    await going.tell();
    await kept.tell(0, typedHealth(canaries(), { keep: true }));
    const [gone, stays] = [going.family.people[0]?.id ?? "", kept.family.people[0]?.id ?? ""];
    const { id } = await db.healthRecord.findUniqueOrThrow({ where: { personId: gone } });
    const by = (day: string) => deleteOldHealth(contextFor({ kind: "system" }, later(day)));
    await by("2027-08-15");
    expect(await db.healthRecord.count({ where: { personId: gone } })).toBe(1);
    await by("2027-08-16");
    expect(await db.healthRecord.count({ where: { personId: gone } })).toBe(0);
    expect(await db.dataKey.count({ where: { subjectId: id } })).toBe(0);
    expect(await db.healthRecord.count({ where: { personId: stays } })).toBe(1);
    await by("2029-05-05");
    expect(await db.healthRecord.count({ where: { personId: stays } })).toBe(0);
  });

  test("who looked is added to and never changed by the site", async () => {
    const { event, tell } = await aCampWithPlaces();
    await tell();
    await healthList(await someoneWith([atEvent("health", event.id)]), event.slug, asked);
    await expect(db.healthView.deleteMany({})).rejects.toThrow(/permission denied/);
    await expect(db.healthView.updateMany({ data: { reader: "host" } })).rejects.toThrow(
      /permission denied/,
    );
    expect(await db.healthView.count({ where: { eventId: event.id } })).toBe(1);
  });

  test("who looked is forgotten after two years, by the clock of the database", async () => {
    const { event, family, tell } = await aCampWithPlaces();
    await tell();
    const named = await someoneWith([atEvent("health", event.id)]);
    const look = (at: Date) =>
      db.healthView.create({
        data: {
          ...{ personId: family.people[0]?.id ?? "", eventId: event.id, reader: "health", at },
          viewerId: named.actor.accountId,
        },
      });
    const day = 86_400_000;
    await look(new Date(Date.now() - 740 * day));
    const kept = await look(new Date(Date.now() - 720 * day));
    await deleteOldHealth(contextFor({ kind: "system" }));
    const left = await db.healthView.findMany({ where: { eventId: event.id } });
    expect(left.map(({ id }) => id)).toEqual([kept.id]);
  });
});
