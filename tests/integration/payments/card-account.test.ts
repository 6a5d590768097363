import { expect, test } from "vitest";
import { moneyDesk } from "#app/domain/payments/desk-queries.server.ts";
import { receiveProviderEvent } from "#app/domain/payments/provider-events.server.ts";
import { setCardAccount } from "#app/domain/payments/set-card-account.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { anAccount } from "#tests/support/factories.ts";
import { aHeldFamily, townStaff } from "#tests/support/orders.ts";
import { signedIn } from "#tests/support/registrations.ts";
import {
  aCardFamily,
  checkOut,
  deliver,
  press,
  signed,
  usingStripe,
} from "#tests/support/stripe.ts";

const FEE = 95_000;
const sandbox = usingStripe();
const own = {
  kind: "own" as const,
  ...{ secretKey: "rk_test_ofTheTown", webhookSecret: "whsec_ofTheTown0000000000" },
};

async function anAdministrator() {
  const { id } = await anAccount();
  return contextFor(signedIn(id, [{ role: "administrator", scope: { kind: "platform" } }]));
}

const kindOf = async (communityId: string) =>
  (await db.cardAccount.findUnique({ where: { communityId } }))?.kind ?? "none";

test("a treasurer gives her town's own keys, which are sealed, tried, and told of", async () => {
  const { town, context, order } = await aHeldFamily();
  const treasurer = await townStaff("treasurer", town.id);
  await setCardAccount(treasurer, { payee: town.slug, form: own });
  const row = await db.cardAccount.findUniqueOrThrow({ where: { communityId: town.id } });
  expect(Buffer.from(row.secretKey!).toString("latin1")).not.toContain("ofTheTown");
  const session = await checkOut(sandbox, { context, order }, FEE);
  expect(session.client_reference_id).toBe(order.code);
  // Her account's messages are signed by her own secret.
  const raw = JSON.stringify({
    ...{ id: "evt_own", object: "event", type: "checkout.session.expired", created: 1 },
    data: { object: { id: session.id } },
  });
  const signature = signed(raw, own.webhookSecret);
  const receive = (slug: string | null) =>
    receiveProviderEvent(contextFor(), { raw, signature, town: slug });
  // It counts at her town's own address alone.
  expect([await receive(null), await receive("elsewhere")]).toEqual([false, false]);
  expect(await receive(town.slug)).toBe(true);
  expect(await db.providerEvent.findUnique({ where: { id: "evt_own" } })).toMatchObject({
    accountId: town.id,
  });
});

test("a key that Stripe does not know is refused, and what was there stays", async () => {
  const { town } = await aCardFamily();
  const treasurer = await townStaff("treasurer", town.id);
  const form = { ...own, secretKey: "sk_live_ofNobody" };
  const asked = setCardAccount(treasurer, { payee: town.slug, form });
  await expect(asked).rejects.toMatchObject({ code: "cardKeysRefused" });
  expect(await kindOf(town.id)).toBe("platform");
});

test("nobody else may, the platform's account is its administrators' to give, and only after a fresh sign-in", async () => {
  const { town, context } = await aHeldFamily();
  const { town: elsewhere } = await aHeldFamily();
  const asked = { payee: town.slug, form: { kind: "none" } } as const;
  const others = [
    context,
    await townStaff("treasurer", elsewhere.id),
    await townStaff("coordinator", town.id),
  ];
  for (const other of others)
    await expect(setCardAccount(other, asked)).rejects.toMatchObject({ code: "notFound" });
  const platform = { payee: town.slug, form: { kind: "platform" } } as const;
  const treasurer = await townStaff("treasurer", town.id);
  await expect(setCardAccount(treasurer, platform)).rejects.toMatchObject({ code: "forbidden" });
  const hour = new Date(testNow.getTime() + 3_600_000);
  const later = await townStaff("treasurer", town.id, hour);
  await expect(setCardAccount(later, asked)).rejects.toMatchObject({ code: "stepUpNeeded" });
  await setCardAccount(await anAdministrator(), platform);
  expect(await kindOf(town.id)).toBe("platform");
});

test("it is not changed under the feet of somebody who is just paying", async () => {
  const family = await aCardFamily();
  const session = await checkOut(sandbox, family, FEE);
  const treasurer = await townStaff("treasurer", family.town.id);
  const asked = { payee: family.town.slug, form: { kind: "none" } } as const;
  await expect(setCardAccount(treasurer, asked)).rejects.toMatchObject({ code: "paymentUnderWay" });
  press(sandbox, session, "card.paid");
  await deliver(sandbox);
  await setCardAccount(treasurer, asked);
  expect(await kindOf(family.town.id)).toBe("none");
});

test("the desk tells of what does not come to its end by itself", async () => {
  const family = await aCardFamily();
  const session = await checkOut(sandbox, family, FEE);
  session.amount_total = 1;
  press(sandbox, session, "card.paid");
  await deliver(sandbox);
  const treasurer = await townStaff("treasurer", family.town.id);
  const asked = { language: "pl", filter: {}, page: 1 } as const;
  const desk = await moneyDesk(treasurer, family.town.slug, asked);
  expect(desk?.alarms).toEqual([
    { what: "mismatch", code: family.order.code, minor: FEE, currency: "PLN" },
  ]);
});
