import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Stripe from "stripe";
import { afterAll, describe, expect, it } from "vitest";
import { readContract } from "./contract.ts";

const folder = mkdtempSync(join(tmpdir(), "contract-"));

afterAll(() => rmSync(folder, { recursive: true }));

describe("the contract", () => {
  it("is read from the SDK's types once, and then from where it was kept", async () => {
    const read = await readContract(folder);
    const [file = "", ...others] = readdirSync(folder);
    expect(others).toEqual([]);
    expect(file).toContain(Stripe.PACKAGE_VERSION);
    expect(JSON.parse(readFileSync(join(folder, file), "utf8"))).toEqual(read);
    writeFileSync(join(folder, file), JSON.stringify({ ...read, requests: {} }));
    expect(await readContract(folder)).toEqual({ ...read, requests: {} });
  }, 60_000);
});
