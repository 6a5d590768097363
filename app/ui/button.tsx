import { Link } from "@remix-run/react";
import type { ComponentProps } from "react";

export type ButtonVariant = "main" | "line" | "quiet" | "danger" | "dangerMain";

type Look = { variant?: ButtonVariant; small?: boolean };

const classes: Record<ButtonVariant, string> = {
  main: "btn btn--main",
  line: "btn btn--line",
  quiet: "btn btn--quiet",
  danger: "btn btn--danger",
  dangerMain: "btn btn--danger-main",
};

const classOf = ({ variant = "main", small }: Look) =>
  small ? `${classes[variant]} btn--s` : classes[variant];

/** A button; one `main` for a view, `line` for the others, `quiet` for going back. */
export function Button({ variant, small, ...native }: ComponentProps<"button"> & Look) {
  return <button {...native} className={classOf({ variant, small })} />;
}

/** A link that looks like a button, because it starts something. */
export function ButtonLink({ variant, small, ...native }: ComponentProps<typeof Link> & Look) {
  return <Link {...native} className={classOf({ variant, small })} />;
}
