import { expect, test } from "vitest";
import { transferCode } from "#app/domain/money/transfer-code.server.ts";
import { familyOrder } from "#app/domain/payments/order-queries.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { aHeldFamily, payInCash } from "#tests/support/orders.ts";
import { signedIn } from "#tests/support/registrations.ts";

test("a family may scan the transfer of what is open next, while there is an account and something is open", async () => {
  const { town, order, accountId } = await aHeldFamily();
  const scanned = async () => {
    const shown = await familyOrder(contextFor(signedIn(accountId), testNow), order.id, "en");
    return shown?.scan;
  };
  await db.community.update({ where: { id: town.id }, data: { iban: null, bankHolder: null } });
  expect(await scanned()).toBeNull();
  const [iban, bankHolder] = ["PL61109010140000071219812874", "Gmina"];
  await db.community.update({ where: { id: town.id }, data: { iban, bankHolder } });
  const { code, currency } = order;
  const transfer = { payee: bankHolder, iban, currency, minor: 95_000, code };
  expect(await scanned()).toEqual(transferCode(transfer));
  await payInCash({ town, order, minor: 95_000 });
  expect(await scanned()).toBeNull();
});
