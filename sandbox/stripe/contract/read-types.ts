import { resolve } from "node:path";
import ts from "typescript";

/** The compiler, and the types it was asked for in the order of their names. */
export type ReadTypes = { checker: ts.TypeChecker; file: ts.SourceFile; types: ts.Type[] };

/** A file that is never written: it names the types as the site would. */
const NAME = resolve(import.meta.dirname, "roots-in-memory.ts");

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: ["node"],
};

/** The types of the installed SDK that have these names. Refuses a name that it has not. */
export function readTypes(names: readonly string[]): ReadTypes {
  const aliases = names.map((name, index) => `export type T${index} = ${name};`);
  const program = compile(['import type Stripe from "stripe";', ...aliases].join("\n"));
  const file = program.getSourceFile(NAME);
  if (!file) throw new Error("The compiler did not read the contract's roots.");
  const wrong = program.getSemanticDiagnostics(file)[0];
  if (wrong) throw new Error(ts.flattenDiagnosticMessageText(wrong.messageText, "\n"));
  const checker = program.getTypeChecker();
  const types = file.statements
    .filter(ts.isTypeAliasDeclaration)
    .map((alias) => checker.getTypeFromTypeNode(alias.type));
  return { checker, file, types };
}

function compile(text: string): ts.Program {
  const base = ts.createCompilerHost(OPTIONS);
  const host: ts.CompilerHost = {
    ...base,
    fileExists: (path) => path === NAME || base.fileExists(path),
    getSourceFile: (path, version, ...rest) =>
      path === NAME
        ? ts.createSourceFile(path, text, version)
        : base.getSourceFile(path, version, ...rest),
  };
  return ts.createProgram([NAME], OPTIONS, host);
}
