import { redirect } from "@remix-run/node";

/** Sends a reader who names no language to the one her browser asks for. */
export function loader() {
  return redirect("/en");
}
