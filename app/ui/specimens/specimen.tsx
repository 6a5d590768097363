import type { ReactNode } from "react";

type Props = { title: string; wide?: boolean; children: ReactNode };

/** One building block on the page of components. */
export function Specimen({ title, wide, children }: Props) {
  return (
    <section className={wide ? "spec spec--wide stack--s" : "spec stack--s"}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
