import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { freePort } from "./server/postgres/secrets.ts";
import { findChromium } from "./tests/e2e/support/chromium.ts";

const browser = await findChromium();

// The routes of the demo are pages to test, too.
process.env.GEMINA_DEMO = "on";
// Test workers read this file again: what was drawn once goes to them through the environment.
process.env.E2E_PORT ??= String(await freePort());
process.env.E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), "gemina-e2e-"));
const { E2E_PORT, E2E_DATA_DIR } = process.env;
// Passkeys belong to a name: an address of digits has none.
const origin = `http://localhost:${E2E_PORT}`;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/e2e",
  globalTeardown: "./tests/e2e/support/teardown.ts",
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  maxFailures: process.env.CI === undefined ? 0 : 25,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [["line"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    baseURL: origin,
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "Europe/Warsaw",
    trace: "retain-on-failure",
    actionTimeout: 8_000,
    navigationTimeout: 15_000,
    launchOptions: {
      executablePath: browser.executablePath,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
      env: { ...(process.env as Record<string, string>), ...browser.env },
    },
  },
  webServer: {
    command: 'exec node scripts/demo.ts > "$E2E_DATA_DIR/launcher.log" 2>&1',
    url: `${origin}/readyz`,
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
    env: {
      ...(process.env as Record<string, string>),
      PORT: E2E_PORT,
      APP_URL: origin,
      MAIL_PORT: "0",
      PAYMENTS_PORT: "0",
      DATA_DIR: E2E_DATA_DIR,
    },
  },
});
