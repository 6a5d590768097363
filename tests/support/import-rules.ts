/** Which part of the project may know which: each rule names what one file does wrong. */
import type { Import, SourceFile } from "./source-files.ts";

/** A rule, a file that breaks it (so that the rule is known to bite), and what it finds. */
export type Rule = {
  says: string;
  breaks: { path: string; text: string };
  check: (file: SourceFile) => string[];
};

const from = (file: SourceFile, wrong: (one: Import) => boolean) =>
  file.imports.filter(wrong).map((one) => `${file.path} imports ${one.specifier}`);

const isIn = (path: string, ...folders: string[]) =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

const isServerOnly = (path: string) => /\.server\.tsx?$/.test(path);

const isTest = (path: string) => /\.test\.tsx?$/.test(path) || isIn(path, "tests");

/** Prisma's client and whatever opens a connection. */
const isDatabase = (target: string) =>
  isIn(target, "app/generated") ||
  ["app/platform/database.server.ts", "app/platform/db.server.ts"].includes(target) ||
  ["@prisma/client", "@prisma/adapter-pg", "pg", "pg-boss"].includes(target);

/** Settings and log are one for launcher and site, so the platform takes them from the launcher. */
const isShared = (path: string, target: string) =>
  isIn(path, "app/platform") && ["server/settings.ts", "server/log.ts"].includes(target);

const isEmail = (path: string) => /^app\/domain\/[^/]+\/emails\//.test(path);
const isComponent = (path: string) => /^app\/domain\/[^/]+\/components\//.test(path);

/** Files that run anywhere: no suffix, and not an entry or a route (their server half is cut off by the build). */
const isPure = (path: string) =>
  isIn(path, "app/domain", "app/ui", "app/i18n", "app/http", "app/platform") &&
  !isServerOnly(path) &&
  !isTest(path);

export const importRules: Rule[] = [
  {
    says: "routes speak HTTP only: never Prisma, a connection or a job queue",
    breaks: {
      path: "app/routes/home.tsx",
      text: `import { db } from "#app/platform/database.server.ts";`,
    },
    check: (file) =>
      isIn(file.path, "app/routes") ? from(file, ({ target }) => isDatabase(target)) : [],
  },
  {
    says: "one module speaks to Stripe, and none but the settings knows of its sandbox",
    breaks: { path: "app/domain/payments/pay.server.ts", text: `import Stripe from "stripe";` },
    check: (file) =>
      isIn(file.path, "app", "server") && file.path !== "app/platform/stripe.server.ts"
        ? from(file, ({ specifier }) => specifier === "stripe" || specifier.includes("sandbox/"))
        : [],
  },
  {
    says: "routes reach outer things through the domain, not the platform",
    breaks: {
      path: "app/routes/home.tsx",
      text: `import { enqueue } from "#app/platform/jobs.server.ts";`,
    },
    check: (file) =>
      isIn(file.path, "app/routes")
        ? from(
            file,
            ({ target }) => isIn(target, "app/platform") && target !== "app/platform/env.server.ts",
          )
        : [],
  },
  {
    says: "forms are taken apart in one place, which looks at the names of their fields first",
    breaks: {
      path: "app/routes/home.tsx",
      text: `import { parseWithZod } from "@conform-to/zod/v4";`,
    },
    check: (file) =>
      isIn(file.path, "app/http") || isTest(file.path)
        ? []
        : from(file, ({ specifier }) => isIn(specifier, "@conform-to/zod")),
  },
  {
    says: "the domain knows no HTTP, no page and, but for mails and components, no React",
    breaks: {
      path: "app/domain/events/permissions.ts",
      text: `import { contextOf } from "#app/http/context.server.ts";`,
    },
    check(file) {
      if (!isIn(file.path, "app/domain") || isTest(file.path)) return [];
      const speaks = isEmail(file.path) || isComponent(file.path);
      return from(
        file,
        ({ target }) =>
          isIn(target, "app/routes", "app/http", "@remix-run/node", "@remix-run/server-runtime") ||
          (!speaks && isIn(target, "app/ui", "react", "react-i18next", "@remix-run/react")),
      );
    },
  },
  {
    says: "the platform knows no noun of the domain",
    breaks: {
      path: "app/platform/mail.server.ts",
      text: `import { giveGrant } from "#app/domain/accounts/give-grant.server.ts";`,
    },
    check: (file) =>
      isIn(file.path, "app/platform") && !isTest(file.path)
        ? from(
            file,
            ({ target }) =>
              /^app\/domain\/[^/]+\//.test(target) ||
              isIn(target, "app/routes", "app/http", "app/ui"),
          )
        : [],
  },
  {
    says: "interface parts could ship in another product: no domain act, no loader data",
    breaks: {
      path: "app/ui/page-frame.tsx",
      text: `import { useLoaderData } from "@remix-run/react"; export const x = useLoaderData();`,
    },
    check(file) {
      if (!isIn(file.path, "app/ui") || isTest(file.path)) return [];
      const data = /use(Route)?LoaderData|useActionData/.exec(file.tree.text);
      return [
        ...from(
          file,
          ({ target, typeOnly }) =>
            isIn(target, "app/routes", "app/platform") || (isIn(target, "app/domain") && !typeOnly),
        ),
        ...(data ? [`${file.path} calls ${data[0]}`] : []),
      ];
    },
  },
  {
    says: "what has no suffix runs anywhere: it needs no .server file, no Node module, no database",
    breaks: {
      path: "app/domain/events/quota.ts",
      text: `import { readFileSync } from "node:fs";`,
    },
    check: (file) =>
      isPure(file.path)
        ? from(
            file,
            ({ target, typeOnly }) =>
              !typeOnly &&
              (isServerOnly(target) || target.startsWith("node:") || isDatabase(target)),
          )
        : [],
  },
  {
    says: "the site imports no launcher, stand-in, script or test",
    breaks: {
      path: "app/platform/mail.server.ts",
      text: `import { inbox } from "../../sandbox/inbox/inbox.ts";`,
    },
    check(file) {
      if (!isIn(file.path, "app") || isTest(file.path)) return [];
      return from(
        file,
        ({ target }) =>
          isIn(target, "sandbox", "scripts", "tests", "prisma") ||
          (isIn(target, "server", "server.ts") && !isShared(file.path, target)),
      );
    },
  },
  {
    says: "the server takes nothing of the site but its bundle and types, and no stand-in",
    breaks: {
      path: "server/http/health.ts",
      text: `import { db } from "#app/platform/database.server.ts";`,
    },
    check: (file) =>
      isIn(file.path, "server", "server.ts") && !isTest(file.path)
        ? from(
            file,
            ({ target, typeOnly }) =>
              (isIn(target, "app") && !typeOnly) || isIn(target, "sandbox", "scripts", "tests"),
          )
        : [],
  },
  {
    says: "stand-ins of outside services know nothing of the site",
    breaks: {
      path: "sandbox/inbox/inbox.ts",
      text: `import { log } from "#app/platform/log.server.ts";`,
    },
    check: (file) =>
      isIn(file.path, "sandbox") && !isTest(file.path)
        ? from(file, ({ target }) => isIn(target, "app", "server"))
        : [],
  },
  {
    says: "own files are imported with their extension",
    breaks: { path: "app/domain/events/quota.ts", text: `import { x } from "./place";` },
    check: (file) =>
      from(
        file,
        ({ specifier }) =>
          /^[.#]/.test(specifier) && !/\.(ts|tsx|js|json|css|svg|html)$/.test(specifier),
      ),
  },
];
