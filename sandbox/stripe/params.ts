import qs from "qs";
import { wrong } from "./refusal.ts";

export type Params = Record<string, unknown>;

/** What a form-encoded request says, nested as Stripe writes it. */
export function paramsOf(text: string): Params {
  return qs.parse(text, { depth: 30, arrayLimit: 500, parameterLimit: 5_000 });
}

const isParams = (value: unknown): value is Params =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A part of a request that has parts itself; empty where it is not there. */
export function within(params: Params, name: string): Params {
  const value = params[name];
  return isParams(value) ? value : {};
}

/** The members of a list; empty where it is not there. */
export function listIn(params: Params, name: string): unknown[] {
  const value = params[name];
  if (Array.isArray(value)) return value;
  return isParams(value) ? Object.values(value) : [];
}

/** A text, or null where it is not there. */
export function textIn(params: Params, name: string): string | null {
  const value = params[name];
  return typeof value === "string" && value !== "" ? value : null;
}

/** A whole number, or null where it is not there. Refuses anything else. */
export function wholeIn(params: Params, name: string): number | null {
  const text = textIn(params, name);
  if (text === null) return null;
  if (!/^-?\d{1,15}$/.test(text)) throw wrong(name, `Invalid integer: ${text}`);
  return Number(text);
}

/** Names and texts that a caller attaches to an object: at most 50, names to 40 and texts to 500 characters. */
export function metadataIn(params: Params): Record<string, string> {
  const entries = Object.entries(within(params, "metadata"));
  if (entries.length > 50) throw wrong("metadata", "You can have up to 50 metadata keys.");
  for (const [name, value] of entries)
    if (name.length > 40 || typeof value !== "string" || value.length > 500)
      throw wrong(`metadata[${name}]`, "Metadata keys have 40 and values 500 characters at most.");
  return Object.fromEntries(entries) as Record<string, string>;
}
