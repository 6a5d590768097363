import { resolve } from "node:path";
import ts from "typescript";

/** A JSON Schema, as far as the contract needs one. */
export type Schema = { [keyword: string]: unknown };

/** What the contract says of each root: a schema, with all that it refers to in `$defs`. */
export type Contract = { $defs: Record<string, Schema>; roots: Record<string, Schema> };

/** Fractions are rare in Stripe's API, and named so: every other number is whole. */
const FRACTION = /percent|decimal|exchange_rate|latitude|longitude/;

/** The schemas of the named types of the installed SDK, read from its own declarations. */
export function generateContract(roots: Record<string, string>): Contract {
  const { checker, file } = readTypes(roots);
  const walk = walker(checker, file);
  const schemas = file.statements.filter(ts.isTypeAliasDeclaration).map((alias) => {
    const schema = walk.schemaOf(checker.getTypeFromTypeNode(alias.type), alias.name.text);
    return [alias.name.text, schema] as const;
  });
  return { $defs: walk.definitions, roots: Object.fromEntries(schemas) };
}

/** A file that is never written, which names the roots as the app would name them. */
function readTypes(roots: Record<string, string>) {
  const name = resolve(import.meta.dirname, "roots.generated.ts");
  const aliases = Object.entries(roots).map(([root, type]) => `export type ${root} = ${type};`);
  const text = ['import type Stripe from "stripe";', ...aliases].join("\n");
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: ["node"],
  };
  const base = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...base,
    fileExists: (path) => path === name || base.fileExists(path),
    getSourceFile: (path, version, ...rest) =>
      path === name
        ? ts.createSourceFile(path, text, version)
        : base.getSourceFile(path, version, ...rest),
  };
  const program = ts.createProgram([name], options, host);
  const file = program.getSourceFile(name);
  if (!file) throw new Error("The compiler did not read the contract's roots.");
  const wrong = program.getSemanticDiagnostics(file)[0];
  if (wrong) throw new Error(ts.flattenDiagnosticMessageText(wrong.messageText, "\n"));
  return { checker: program.getTypeChecker(), file };
}

function walker(checker: ts.TypeChecker, file: ts.SourceFile) {
  const definitions: Record<string, Schema> = {};
  const names = new Map<ts.Type, string>();

  function schemaOf(type: ts.Type, property: string): Schema {
    if (type.isUnion()) return unionOf(type.types, property);
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (type.flags & ts.TypeFlags.BooleanLiteral)
      return { const: checker.typeToString(type) === "true" };
    if (type.flags & ts.TypeFlags.Null) return { type: "null" };
    if (type.flags & ts.TypeFlags.String || isOtherString(type)) return { type: "string" };
    if (type.flags & ts.TypeFlags.Number)
      return { type: FRACTION.test(property) ? "number" : "integer" };
    if (type.getSymbol()?.name === "Decimal")
      return { type: "string", pattern: "^-?\\d+(\\.\\d+)?$" };
    if (checker.isArrayType(type)) return { type: "array", items: itemsOf(type, property) };
    if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return referTo(type);
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    throw new Error(`No schema for ${property}: ${checker.typeToString(type)}`);
  }

  function itemsOf(type: ts.Type, property: string): Schema {
    const [item] = checker.getTypeArguments(type as ts.TypeReference);
    return item ? schemaOf(item, property) : {};
  }

  /** Stripe's enums are open in its types, for values yet to come: the contract closes them. */
  function unionOf(types: ts.Type[], property: string): Schema {
    const isEnum = types.some((type) => type.isStringLiteral());
    const known = types
      .filter((type) => !(type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)))
      .filter((type) => !(isEnum && isOtherString(type)));
    const values = known.flatMap((type) => (type.isStringLiteral() ? [type.value] : []));
    const others = known
      .filter((type) => !type.isStringLiteral())
      .map((type) => schemaOf(type, property));
    const all = values.length ? [{ enum: values }, ...others] : others;
    if (all.length === 0) return { not: {} };
    return all.length === 1 && all[0] ? all[0] : { anyOf: all };
  }

  function referTo(type: ts.Type): Schema {
    const known = names.get(type);
    const name = known ?? `${names.size}.${checker.typeToString(type).slice(0, 60)}`;
    if (!known) {
      names.set(type, name);
      definitions[name] = objectOf(type);
    }
    return { $ref: `#/$defs/${encodeURIComponent(name)}` };
  }

  function objectOf(type: ts.Type): Schema {
    const properties: Record<string, Schema> = {};
    const required: string[] = [];
    for (const symbol of checker.getPropertiesOfType(type)) {
      const { name } = symbol;
      properties[name] = schemaOf(checker.getTypeOfSymbolAtLocation(symbol, file), name);
      if (!(symbol.flags & ts.SymbolFlags.Optional)) required.push(name);
    }
    const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
    const additionalProperties = index ? schemaOf(index.type, "") : false;
    return { type: "object", properties, required, additionalProperties };
  }

  return { schemaOf, definitions };
}

/** What Stripe's types add to an enum for values that are not known yet. */
function isOtherString(type: ts.Type): boolean {
  return type.isIntersection() && type.types.some(({ flags }) => flags & ts.TypeFlags.String);
}
