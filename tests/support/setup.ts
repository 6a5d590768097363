import "./settings.ts";
import { afterAll, inject } from "vitest";
import { createFromTemplate, dropDatabase, onDatabase } from "./test-databases.ts";

// Before the file under test is imported: its own database, fresh from the template. Inside a file,
// tests share it and keep apart by the random ids and addresses that the factories give.
const server = inject("server");
const name = `test_${process.env["VITEST_POOL_ID"] ?? "0"}`;
await createFromTemplate(server, name);
process.env["DATABASE_URL"] = onDatabase(server.appUrl, name);

afterAll(async () => {
  const { close } = await import("#app/platform/database.server.ts");
  await close();
  await dropDatabase(server.adminUrl, name);
});
