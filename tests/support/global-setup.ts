import type { TestProject } from "vitest/node";
import { migrate } from "#server/migrations.ts";
import {
  createEmptyDatabase,
  dropDatabase,
  onDatabase,
  startTestServer,
  type TestServer,
} from "./test-databases.ts";

declare module "vitest" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- merging needs an interface
  export interface ProvidedContext {
    server: TestServer;
  }
}

/** Once per run: a PostgreSQL, and in it a migrated template that each test file's database is copied from. */
export default async function setup(project: TestProject) {
  const postgres = await startTestServer();
  const adminUrl = onDatabase(postgres.adminUrl, "postgres");
  const template = `template_${project.name}`;
  await createEmptyDatabase(adminUrl, template);
  await migrate(onDatabase(postgres.ownerUrl, template));
  const { appUrl, ownerUrl } = postgres;
  project.provide("server", { appUrl, ownerUrl, adminUrl, template });

  return async () => {
    await dropDatabase(adminUrl, template);
    await postgres.stop();
  };
}
