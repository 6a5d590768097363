import { expect, test } from "vitest";
import type { Context } from "#app/domain/context.ts";
import { readSheetFile } from "#app/domain/import/read-sheet.server.ts";
import { shownCode } from "#app/domain/money/order-code.ts";
import { deskExport } from "#app/domain/payments/desk-export.server.ts";
import type { MoneyFilter } from "#app/domain/payments/money-filter.ts";
import type { SheetFormat } from "#app/platform/sheet-files.server.ts";
import { contextFor, db, testNow } from "#tests/support/database.ts";
import { aHeldFamily, payInCash, townStaff } from "#tests/support/orders.ts";
import { staffOf } from "#tests/support/registrations.ts";

type Asking = { slug: string; format: SheetFormat; filter?: MoneyFilter };

/** The file as it leaves, and as a spreadsheet shows it. */
async function exported(context: Context, { slug, format, filter = {} }: Asking) {
  const file = await deskExport(context, { slug, format, filter, language: "de" });
  if (!file) return null;
  const bytes = new Uint8Array(await new Response(file.body).arrayBuffer());
  const { header, rows } = await readSheetFile(bytes, null);
  return { name: file.name, bytes, header: header.cells, rows: rows.map(({ cells }) => cells) };
}

test.each(["csv", "xlsx"] as const)(
  "the treasurer's orders are a file with figures, and what families typed is no formula: %s",
  async (format) => {
    const { town, order, people } = await aHeldFamily();
    await payInCash({ town, order, minor: 12_050 });
    const formula = "=HYPERLINK(1)";
    await db.person.update({
      where: { id: people[0]?.id },
      data: { givenNames: formula, familyName: "Bo" },
    });
    const treasurer = await townStaff("treasurer", town.id);
    const file = await exported(treasurer, { slug: town.slug, format });
    expect(file?.name).toMatch(
      new RegExp(`^${town.slug}-zahlungen-\\d{4}-\\d\\d-\\d\\d\\.${format}$`),
    );
    expect(file?.header.slice(0, 3)).toEqual(["Nummer", "Für wen", "Veranstaltung"]);
    const [row = []] = file?.rows ?? [];
    expect(file?.rows).toHaveLength(1);
    expect(row[0]).toBe(shownCode(order.code));
    const figures = row.slice(5, 8).map((cell) => Number(cell.replace(",", ".")));
    expect(figures).toEqual([950, 120.5, 829.5]);
    if (format === "csv") {
      const text = new TextDecoder().decode(file?.bytes);
      expect(text).toContain(`;'${formula} Bo;`);
      expect(text).toContain(";950;120,5;829,5;");
    }
    const trail = await db.auditEntry.findMany({ where: { chain: town.id, subject: town.id } });
    expect(trail.map(({ action }) => action)).toEqual(["payments.export"]);
  },
);

test("the file holds what the page's filter leaves", async () => {
  const { town } = await aHeldFamily();
  const treasurer = await townStaff("treasurer", town.id);
  const asked = { slug: town.slug, format: "xlsx" as const };
  const whole = await exported(treasurer, { ...asked, filter: { standing: "open" } });
  expect(whole?.rows).toHaveLength(1);
  const none = await deskExport(treasurer, {
    ...{ ...asked, language: "uk", format: "csv", filter: { standing: "settled" } },
  });
  const text = await new Response(none?.body).text();
  expect(text.trimEnd().split("\r\n")).toHaveLength(1);
});

test("the file is nobody's who does not keep the town's accounts", async () => {
  const { town, event } = await aHeldFamily();
  const other = await aHeldFamily();
  for (const context of [
    await townStaff("coordinator", town.id),
    await townStaff("treasurer", other.town.id),
    await staffOf("organizer", event.id),
    contextFor({ kind: "visitor" }, testNow),
  ])
    expect(await exported(context, { slug: town.slug, format: "csv" })).toBeNull();
});
