import { type ReactNode, useRef } from "react";
import { Button, type ButtonVariant } from "./button.tsx";

type Props = {
  /** The button that opens it. */
  open: ReactNode;
  openVariant?: ButtonVariant;
  title: string;
  children: ReactNode;
  /** The form that does it, with one button that says what it does. */
  act: ReactNode;
  /** The word that leaves everything as it is. */
  keep: string;
  id: string;
};

/**
 * Names exactly what will happen before it happens. The browser's own
 * `<dialog>`, opened by its own button (invoker commands), and by script where the browser does not know those yet.
 */
export function Dialog({ open, openVariant = "line", title, children, act, keep, id }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <Button
        type="button"
        variant={openVariant}
        small
        {...{ commandfor: id, command: "show-modal" }}
        onClick={() => dialog.current?.open || dialog.current?.showModal()}
      >
        {open}
      </Button>
      <dialog ref={dialog} id={id} className="dialog" aria-labelledby={`${id}-title`}>
        <h3 id={`${id}-title`}>{title}</h3>
        <div className="dialog__in">{children}</div>
        <div className="bar">
          {act}
          <form method="dialog">
            <Button variant="quiet">{keep}</Button>
          </form>
        </div>
      </dialog>
    </>
  );
}
