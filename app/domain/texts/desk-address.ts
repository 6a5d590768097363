import { nextField, type TranslationRow } from "./translation-rows.ts";
import { confirmedField, type TranslationForm } from "./translation-schema.ts";

/** Where a desk shows the field of a text: what its address ends with. */
export const anchorOf = (field: string) => `text-${field}`;

/**
 * What the address of a desk ends with after a form was carried out: the same language and choice, and the text with
 * which the translator goes on. `place` is what the address says besides.
 */
export function addressAfter(
  form: TranslationForm,
  rows: readonly Pick<TranslationRow, "field" | "state">[],
  place: Record<string, string> = {},
): string {
  const { to, show, intent } = form;
  const confirmed = confirmedField(form);
  const next = confirmed === null ? null : nextField(rows, confirmed);
  const asked = new URLSearchParams({ ...place, to, show, done: intent });
  return `?${asked.toString()}#${next === null ? "main" : anchorOf(next)}`;
}
