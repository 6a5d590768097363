import { type ReactNode, useId } from "react";

type Props = { title: string; wide?: boolean; children: ReactNode };

/** One kind of building block on the page of building blocks. */
export function Specimen({ title, wide, children }: Props) {
  const id = useId();
  return (
    <section className={wide ? "spec spec--wide" : "spec"} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="stack--s">{children}</div>
    </section>
  );
}
