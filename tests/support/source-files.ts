/** Reads the project's source as the compiler does, for the tests that judge how it is built. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import ts from "typescript";

export const projectRoot = dirname(dirname(import.meta.dirname));

export type Import = {
  /** As written. */
  specifier: string;
  /** Path from the project's root, or the package's name. */
  target: string;
  /** True when nothing of it is left at run time. */
  typeOnly: boolean;
};

export type SourceFile = { path: string; lines: number; imports: Import[]; tree: ts.SourceFile };

const folders = ["app", "server", "sandbox", "scripts", "prisma", "tests"];
const skipped = /^(app\/generated|prisma\/migrations)\//;
const isSource = /\.(ts|tsx)$/;

/** Every TypeScript file of the project, generated code left out. */
export function readSourceFiles(): SourceFile[] {
  const present = folders.filter((folder) => existsSync(join(projectRoot, folder)));
  const nested = present.flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name))),
  );
  return [...readdirSync(projectRoot), ...nested]
    .map((path) => path.split(sep).join("/"))
    .filter((path) => isSource.test(path) && !skipped.test(path))
    .sort()
    .map((path) => parseSource(path, readFileSync(join(projectRoot, path), "utf8")));
}

/** One file as the rules see it; `path` counts from the project's root. */
export function parseSource(path: string, text: string): SourceFile {
  const kind = path.endsWith(".tsx") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  return {
    path,
    lines: text.replace(/\n$/, "").split("\n").length,
    imports: importsOf(tree),
    tree,
  };
}

/** Calls `visit` for each node below (and with) this one. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

/** `path:line` of a node, for messages one can click. */
export function placeOf(file: SourceFile, node: ts.Node): string {
  return `${file.path}:${file.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

function importsOf(tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (literal: ts.Node | undefined, typeOnly: boolean) => {
    if (!literal || !ts.isStringLiteral(literal)) return;
    const specifier = literal.text;
    found.push({ specifier, target: targetOf(tree.fileName, specifier), typeOnly });
  };
  walk(tree, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isErased(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
  });
  return found;
}

/** `import type …` and `import { type A, type B } …` leave nothing behind. */
function isErased({ importClause: clause }: ts.ImportDeclaration): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

function targetOf(from: string, specifier: string): string {
  if (specifier.startsWith("#")) return specifier.slice(1);
  if (specifier.startsWith(".")) return posix.join(posix.dirname(from), specifier);
  if (specifier.startsWith("node:")) return specifier;
  const parts = specifier.split("/");
  return parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
}
