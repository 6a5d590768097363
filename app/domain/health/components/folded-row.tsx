import type { FieldMetadata } from "@conform-to/react";
import type { ReactNode } from "react";

type Props = {
  /** The row is open while one of them is filled or wrong. */
  fields: readonly FieldMetadata<string>[];
  legend: string;
  /** What opens an empty row. */
  add: string;
  children: ReactNode;
};

/** A row of a list: open where it says something, else folded behind what adds one. Needs no script. */
export function FoldedRow({ fields, legend, add, children }: Props) {
  const isOpen = fields.some(({ initialValue, errors }) => Boolean(initialValue) || errors?.length);
  const row = (
    <fieldset className="field stack--s">
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
  if (isOpen) return row;
  return (
    <details>
      <summary>{add}</summary>
      {row}
    </details>
  );
}
