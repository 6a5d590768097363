import ts from "typescript";
import { TYPE_LIMITS } from "./limits.ts";
import type { ReadTypes } from "./read-types.ts";
import type { Scalars } from "./scalars.ts";

/** A JSON Schema, as far as the contract needs one. */
export type Schema = { [keyword: string]: unknown };

/** Fractions are rare in Stripe's API, and named so: every other number is whole. */
const FRACTION = /percent|decimal|exchange_rate|latitude|longitude/;

const isOneOf = (type: ts.Type, flags: ts.TypeFlags) => (type.flags & flags) !== 0;

/** Writes types of the SDK as schemas; those of objects are kept in `definitions`, which the others name. */
export class SchemaReader {
  readonly definitions: Record<string, Schema> = {};
  readonly #names = new Map<ts.Type, string>();
  readonly #read: ReadTypes;
  readonly #side: string;
  readonly #scalars: Scalars;

  constructor(read: ReadTypes, side: string, scalars: Scalars) {
    this.#read = read;
    this.#side = side;
    this.#scalars = scalars;
  }

  /** The schema of a type, which is that of the property so called. */
  schemaOf(type: ts.Type, property = ""): Schema {
    if (type.isUnion()) return this.#unionOf(type.types, property);
    return this.#scalarOf(type, property) ?? this.#structureOf(type, property);
  }

  #scalarOf(type: ts.Type, property: string): Schema | undefined {
    const { whole, fraction, nothing, literal } = this.#scalars;
    if (type.isStringLiteral() || type.isNumberLiteral()) return literal(type.value);
    if (isOneOf(type, ts.TypeFlags.BooleanLiteral)) return literal(this.#isTrue(type));
    if (isOneOf(type, ts.TypeFlags.Null)) return nothing;
    if (isOneOf(type, ts.TypeFlags.String) || isOtherText(type)) return { type: "string" };
    if (isOneOf(type, ts.TypeFlags.Number)) return FRACTION.test(property) ? fraction : whole;
    if (type.getSymbol()?.name === "Decimal")
      return { type: "string", pattern: "^-?\\d+(\\.\\d+)?$" };
    if (isOneOf(type, ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    return undefined;
  }

  #structureOf(type: ts.Type, property: string): Schema {
    const { checker } = this.#read;
    if (checker.isArrayType(type)) {
      const [item] = checker.getTypeArguments(type as ts.TypeReference);
      return { type: "array", items: item ? this.schemaOf(item, property) : {} };
    }
    if (isOneOf(type, ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return this.#referTo(type);
    throw new Error(`No schema for ${property}: ${checker.typeToString(type)}`);
  }

  /** Stripe's enums are open in its types, for values yet to come: the contract closes them. */
  #unionOf(types: readonly ts.Type[], property: string): Schema {
    const isEnum = types.some((type) => type.isStringLiteral());
    const isBoth = types.filter(({ flags }) => flags & ts.TypeFlags.BooleanLiteral).length === 2;
    const left = types.filter(
      (type) =>
        !isOneOf(type, ts.TypeFlags.Undefined | ts.TypeFlags.Void) &&
        !type.isStringLiteral() &&
        !(isEnum && isOtherText(type)) &&
        !(isBoth && isOneOf(type, ts.TypeFlags.BooleanLiteral)),
    );
    const all: Schema[] = left.map((type) => this.schemaOf(type, property));
    if (isBoth) all.unshift(this.#scalars.truth);
    if (isEnum) all.unshift({ enum: types.flatMap((t) => (t.isStringLiteral() ? [t.value] : [])) });
    if (all.length === 0) return { not: {} };
    return all.length === 1 && all[0] ? all[0] : { anyOf: all };
  }

  #referTo(type: ts.Type): Schema {
    const called = type.getSymbol()?.name ?? "";
    let name = this.#names.get(type);
    if (name === undefined) {
      name = `${this.#side}${this.#names.size}.${called}`;
      this.#names.set(type, name);
      this.definitions[name] = { ...this.#objectOf(type), ...TYPE_LIMITS[called] };
    }
    return { $ref: `#/$defs/${name}` };
  }

  #objectOf(type: ts.Type): Schema {
    const { checker, file } = this.#read;
    const properties: Record<string, Schema> = {};
    const required: string[] = [];
    for (const symbol of checker.getPropertiesOfType(type)) {
      const { name } = symbol;
      properties[name] = this.schemaOf(checker.getTypeOfSymbolAtLocation(symbol, file), name);
      if (!(symbol.flags & ts.SymbolFlags.Optional)) required.push(name);
    }
    const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
    const additionalProperties = index ? this.schemaOf(index.type) : false;
    return { type: "object", properties, required, additionalProperties };
  }

  #isTrue(type: ts.Type): boolean {
    return this.#read.checker.typeToString(type) === "true";
  }
}

/** What Stripe's types add to an enum for values that are not known yet. */
function isOtherText(type: ts.Type): boolean {
  return type.isIntersection() && type.types.some((part) => isOneOf(part, ts.TypeFlags.String));
}
