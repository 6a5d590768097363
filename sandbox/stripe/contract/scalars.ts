import type { Schema } from "./schema-reader.ts";

/** How numbers, truth and nothing are written on one side of the contract. */
export type Scalars = {
  whole: Schema;
  fraction: Schema;
  truth: Schema;
  nothing: Schema;
  literal: (value: string | number | boolean) => Schema;
};

/** In an answer everything has its type. */
export const ANSWERED: Scalars = {
  whole: { type: "integer" },
  fraction: { type: "number" },
  truth: { type: "boolean" },
  nothing: { type: "null" },
  literal: (value) => ({ const: value }),
};

/** A request is a form: everything is text, and nothing is an empty one. */
export const REQUESTED: Scalars = {
  whole: { type: "string", pattern: "^-?\\d{1,15}$" },
  fraction: { type: "string", pattern: "^-?\\d+(\\.\\d+)?$" },
  truth: { enum: ["true", "false"] },
  nothing: { const: "" },
  literal: (value) => ({ const: String(value) }),
};
