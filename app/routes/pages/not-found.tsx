import { data } from "@remix-run/node";

/** Any address below a language that is nobody's. */
export function loader() {
  throw data(null, { status: 404 });
}

export default function NotFoundPage() {
  return null;
}
