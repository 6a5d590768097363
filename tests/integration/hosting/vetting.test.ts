import { describe, expect, test } from "vitest";
import type { HeldGrant } from "#app/domain/accounts/actor.ts";
import { ownHost } from "#app/domain/hosting/own-hosting.server.ts";
import { changeFile } from "#app/domain/vetting/change-file.server.ts";
import { confirmDecision } from "#app/domain/vetting/decide.server.ts";
import {
  hostFile,
  hostList,
  ownViews,
  waitingVetting,
} from "#app/domain/vetting/queries.server.ts";
import { visitItems } from "#app/domain/vetting/record.ts";
import { fileForm } from "#app/domain/vetting/schema.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { aCommunity, anAccount, anEvent } from "#tests/support/factories.ts";
import { aHost } from "#tests/support/hosting.ts";
import { signedIn } from "#tests/support/registrations.ts";
import { mailsTo } from "#tests/support/visits.ts";

const inTown = (role: HeldGrant["role"], communityId: string): HeldGrant => ({
  role,
  scope: { kind: "community", communityId },
});

const someone = async (...grants: HeldGrant[]) =>
  contextFor(signedIn((await anAccount({ name: "Tomasz Lis" })).id, grants));

/** A family that is not approved, its town's officer and coordinator. */
async function aCase() {
  const town = await aCommunity({ country: "PL" });
  const event = await anEvent({ hostId: town.id, lodging: ["hostFamilies"] });
  const host = await aHost({ event, town }, { approvedUntil: null });
  const officer = await someone(inTown("safeguarding", town.id));
  const coordinator = await someone(inTown("coordinator", town.id));
  const { home } = (await ownHost(host.context))!;
  const adult = home.members.find(({ relation }) => relation === "adult")!.id;
  const change = (form: Record<string, unknown>, by = officer) =>
    changeFile(by, { hostId: host.id, form: fileForm.parse(form) });
  const steps: Record<string, unknown>[] = [
    { intent: "reference", referee: "REFEREECANARY", note: "NOTECANARY" },
    { intent: "reference", referee: "Another" },
    { intent: "check", memberId: adult, result: "clear" },
    { intent: "visit", visitors: "A, B", items: [...visitItems] },
    { intent: "training" },
    { intent: "code", memberId: adult },
  ];
  const complete = async () => {
    for (const step of steps) await change({ doneOn: "2027-05-01", ...step });
  };
  const approvedUntil = async () =>
    (await db.host.findUniqueOrThrow({ where: { id: host.id } })).approvedUntil
      ?.toISOString()
      .slice(0, 10) ?? null;
  const waiting = () =>
    db.vettingDecision.findFirst({
      where: { hostId: host.id, confirmedAt: null, droppedAt: null },
    });
  return { town, host, officer, coordinator, adult, change, complete, approvedUntil, waiting };
}

describe("a family's file", () => {
  test("is there for the town's officers alone; the coordinator sees until when it is approved", async () => {
    const { town, host, officer, coordinator, complete } = await aCase();
    await complete();
    const read = (context: typeof officer) =>
      hostFile(context, { slug: town.slug, id: host.id }, "pl");
    expect((await read(officer))?.records).toHaveLength(6);
    const other = await someone(inTown("safeguarding", (await aCommunity()).id));
    const administrator = await someone({ role: "administrator", scope: { kind: "platform" } });
    for (const context of [coordinator, other, administrator, host.context])
      expect(await read(context)).toBeNull();
    const list = await hostList(coordinator, town.slug, "pl");
    expect(list?.hosts).toMatchObject([{ isApproved: false, steps: null }]);
    for (const word of ["REFEREECANARY", "NOTECANARY"])
      expect(JSON.stringify(list)).not.toContain(word);
    const rows = JSON.stringify(await db.vettingRecord.findMany({ where: { hostId: host.id } }));
    expect(rows).not.toContain("CANARY");
  });

  test("shows the family who looked", async () => {
    const { town, host, officer } = await aCase();
    await hostFile(officer, { slug: town.slug, id: host.id }, "pl");
    expect(await ownViews(host.context)).toEqual([{ at: testNow, name: "Tomasz Lis" }]);
  });

  test("is not written by who has shown for long not who she is, nor about the future or a stranger", async () => {
    const { host, officer, change } = await aCase();
    const stale = { ...officer, now: new Date(testNow.getTime() + 60 * 60_000) };
    const training = { intent: "training", doneOn: "2027-05-01" };
    await expect(change(training, stale)).rejects.toThrow("stepUpNeeded");
    await expect(change({ ...training, doneOn: "2027-05-05" })).rejects.toThrow("vettingFuture");
    await expect(
      change({ intent: "code", doneOn: "2027-05-01", memberId: host.id }),
    ).rejects.toThrow("notFound");
  });
});

describe("an approval", () => {
  test("needs every step, a second person, and ends with what it stands on", async () => {
    const { host, officer, coordinator, change, complete, approvedUntil, waiting } = await aCase();
    await expect(change({ intent: "approve", until: "2027-12-31" })).rejects.toThrow(
      "vettingIncomplete",
    );
    await complete();
    await expect(change({ intent: "approve", until: "2028-06-01" })).rejects.toThrow(
      "vettingUntil",
    );
    await change({ intent: "approve", until: "2028-05-01" });
    expect(await approvedUntil()).toBeNull();
    await expect(change({ intent: "approve", until: "2028-01-01" })).rejects.toThrow(
      "vettingWaiting",
    );
    const { id } = (await waiting())!;
    const confirm = (by: typeof officer) => confirmDecision(by, { id, isConfirmed: true });
    await expect(confirm(officer)).rejects.toThrow("notFound");
    await expect(confirm(await someone())).rejects.toThrow("notFound");
    expect(await waitingVetting(coordinator)).toMatchObject([{ count: 1 }]);
    const outcomes = await Promise.allSettled([confirm(coordinator), confirm(coordinator)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await approvedUntil()).toBe("2028-05-01");
    const { email } = await db.account.findUniqueOrThrow({ where: { id: host.accountId } });
    expect((await mailsTo(email)).map(({ facts }) => facts["verdict"])).toEqual(["approve"]);
  });

  test("is not confirmed when by then something is missing", async () => {
    const { host, coordinator, change, complete, approvedUntil, waiting } = await aCase();
    await complete();
    await change({ intent: "approve", until: "2028-05-01" });
    const visit = await db.vettingRecord.findFirstOrThrow({
      where: { hostId: host.id, step: "visit" },
    });
    await change({ intent: "takeBack", id: visit.id });
    const { id } = (await waiting())!;
    await expect(confirmDecision(coordinator, { id, isConfirmed: true })).rejects.toThrow(
      "vettingIncomplete",
    );
    expect(await approvedUntil()).toBeNull();
  });

  test.each([
    ["a pause", { intent: "pause", reason: "REASONCANARY" }],
    ["an entry in a register", { intent: "check", doneOn: "2027-05-03", result: "notClear" }],
  ])("ends at once with %s, and the reason is told to nobody", async (_, form) => {
    const { host, coordinator, adult, change, complete, approvedUntil, waiting } = await aCase();
    await complete();
    await change({ intent: "approve", until: "2028-05-01" });
    await confirmDecision(coordinator, { id: (await waiting())!.id, isConfirmed: true });
    await change({ memberId: adult, ...form });
    expect(await approvedUntil()).toBeNull();
    const { email } = await db.account.findUniqueOrThrow({ where: { id: host.accountId } });
    expect(JSON.stringify(await mailsTo(email))).not.toContain("REASONCANARY");
  });
});
