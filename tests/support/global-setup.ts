import "./settings.ts";
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
  const { appUrl, ownerUrl } = postgres;
  await migrate(onDatabase(ownerUrl, template));
  await installQueues(onDatabase(appUrl, template), onDatabase(ownerUrl, template));
  project.provide("server", { appUrl, ownerUrl, adminUrl, template });

  return async () => {
    await dropDatabase(adminUrl, template);
    await postgres.stop();
  };
}

/** The job queue's own tables, as a start of the site makes them. The app reads its address from the environment. */
async function installQueues(appUrl: string, ownerUrl: string) {
  process.env["DATABASE_URL"] = appUrl;
  const { installJobs } = await import("#app/platform/worker.server.ts");
  const { jobs } = await import("#app/jobs.server.ts");
  await installJobs(ownerUrl, jobs);
  // What a test starts must not find it by chance.
  delete process.env["DATABASE_URL"];
}
