import { data } from "@remix-run/node";

/** The value, or a 404 page. For loaders: `found(await query(...))`, `found(params.slug)`. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw data(null, { status: 404 });
  return value;
}
