import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { settingNames } from "#server/settings.ts";
import packageFile from "../package.json" with { type: "json" };
import { importRules } from "./support/import-rules.ts";
import { cyclesOf, fileGraph, nounGraph } from "./support/import-graph.ts";
import { parseSource, projectRoot, readSourceFiles } from "./support/source-files.ts";
import { writingRules } from "./support/writing-rules.ts";

const files = readSourceFiles();

describe.each([...importRules, ...writingRules])("$says", ({ breaks, check }) => {
  test("everywhere", () => {
    expect(files.flatMap(check)).toEqual([]);
  });

  test("and a file that does otherwise is found", () => {
    expect(check(parseSource(breaks.path, breaks.text))).not.toEqual([]);
  });
});

describe("imports point one way", () => {
  const rule = (path: string, text: string) => parseSource(path, text);
  const circle = [
    rule("app/domain/events/a.ts", `import { b } from "#app/domain/hosting/b.ts";`),
    rule("app/domain/hosting/b.ts", `import { a } from "#app/domain/events/a.ts";`),
  ];

  test("no noun of the domain needs another that needs it", () => {
    expect(cyclesOf(nounGraph(files))).toEqual([]);
    expect(cyclesOf(nounGraph(circle))).not.toEqual([]);
  });

  test("no file needs a file that needs it", () => {
    expect(cyclesOf(fileGraph(files))).toEqual([]);
    expect(cyclesOf(fileGraph(circle))).not.toEqual([]);
  });

  test("every file below app/routes is in the table of routes", () => {
    const table = files.find(({ path }) => path === "app/routes.ts");
    const named = new Set(
      [...(table?.tree.text.matchAll(/"(routes\/[^"]+)"/g) ?? [])].map(([, path]) => `app/${path}`),
    );
    const routes = files.map(({ path }) => path).filter((path) => path.startsWith("app/routes/"));
    expect(routes.filter((path) => !named.has(path) && !path.endsWith(".test.ts"))).toEqual([]);
  });
});

describe("what the documents say is there", () => {
  const documents = ["README.md", ...markdownBelow("docs")].map((path) => ({
    path,
    text: readFileSync(join(projectRoot, path), "utf8"),
  }));
  const every = (pattern: RegExp) =>
    documents.flatMap(({ path, text }) =>
      [...text.matchAll(pattern)].map((match) => ({ path, says: match[1] ?? "" })),
    );

  test("each npm script", () => {
    const wrong = every(/npm run (?:-s |--silent )?([\w:-]+)/g).filter(
      ({ says }) => !(says in packageFile.scripts),
    );
    expect(wrong).toEqual([]);
  });

  test("each file and folder", () => {
    const paths = every(
      /`((?:app|server|sandbox|scripts|prisma|tests|docs|locales|public)\/[^`\s]*)`/g,
    );
    const wrong = paths.filter(
      ({ says }) => !/[<>*{}]/.test(says) && !existsSync(join(projectRoot, says)),
    );
    expect(paths.length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  test("each setting", () => {
    const named = every(/`([A-Z]+(?:_[A-Z]+)+)`/g);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(({ says }) => !settingNames.includes(says))).toEqual([]);
    const example = readFileSync(join(projectRoot, ".env.example"), "utf8");
    expect(settingNames.filter((name) => !example.includes(`${name}=`))).toEqual([]);
  });

  test("each link to another file", () => {
    const wrong = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)[^)]*\)/g)]
        .filter(([, to]) => !existsSync(join(projectRoot, path, "..", to ?? "")))
        .map(([, to]) => `${path} → ${to ?? ""}`),
    );
    expect(wrong).toEqual([]);
  });
});

function markdownBelow(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => `${folder}/${path}`);
}
