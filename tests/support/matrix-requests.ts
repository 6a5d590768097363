/** Sends what the authorization matrix asks, and names the answers. */
import { randomUUID } from "node:crypto";
import type { Answer, Fields, Subject } from "./authorization-rules.ts";
import type { World } from "./matrix-world.ts";

/** Every way to read a page: as a page, its head alone, and the two ways in which the browser's script reads data. */
export const reads = ["GET", "HEAD", "data", "data of the leaf alone"] as const;
/** Every way to send something. */
export const writes = ["POST", "PUT", "PATCH", "DELETE"] as const;
export type Read = (typeof reads)[number];
export type Write = (typeof writes)[number];

/** The address of a route for a subject: own, another's, or of nothing. */
export function addressOf(pattern: string, subject: Subject, world: World): string {
  const place = subject === "unknown" ? undefined : world[subject];
  const slug = pattern.includes("events/") ? place?.event.slug : place?.town.slug;
  return (
    pattern
      .replace(":lang", "en")
      .replace(":slug", slug ?? "no-such-slug")
      // The partnership of a place bears its town's name.
      .replace(":twinning", slug ?? "no-such-slug")
      // Nobody of the cast has people; that a family reads its own alone is in tests/integration.
      .replace(/:(?:person|registration|id|question)\b/g, randomUUID())
      .replace("roster/:file", "roster/list.csv")
      .replace("export/:file", "export/orders.csv")
      .replace("import/:file", "import/template.csv")
      .replace(":token", "A".repeat(43))
      .replace(":format", "json")
      .replace(":list", randomUUID())
      .replace(":file", "list.csv")
      .replace(":code", "00000000")
      .replace("*", "no-such-page")
  );
}

/** Sends one request as somebody. */
export async function send(
  origin: string,
  {
    path,
    method,
    cookie,
    fields,
    isJson,
    leaf,
  }: {
    path: string;
    method: Read | Write;
    cookie: string;
    fields?: Fields;
    isJson?: boolean;
    leaf: string;
  },
): Promise<Response> {
  const headers: Record<string, string> = { Origin: origin, "Sec-Fetch-Site": "same-origin" };
  if (cookie) headers.Cookie = cookie;
  const data = path === "/" ? "/_root.data" : `${path}.data`;
  if (method === "data") return fetch(`${origin}${data}`, { headers, redirect: "manual" });
  if (method === "data of the leaf alone")
    return fetch(`${origin}${data}?_routes=${encodeURIComponent(leaf)}`, {
      headers,
      redirect: "manual",
    });
  if (isJson) headers["Content-Type"] = "application/json";
  const body = isJson ? JSON.stringify(fields) : fields && new URLSearchParams(fields);
  return fetch(`${origin}${path}`, { method, headers, body, redirect: "manual" });
}

/** What an answer says of the right to ask. Reads the body to its end. */
export async function answerOf(response: Response): Promise<Answer | "failed"> {
  const { status, headers } = response;
  const body = await response.text();
  // The browser's script is told of a redirect in a body of its own.
  const target = status === 202 ? (/"(\/[^"]*)"/.exec(body)?.[1] ?? "") : headers.get("location");
  if (target !== null && /^\/[a-z]{2}\/sign-in(\?to=|$)/.test(target)) return "signIn";
  if (target !== null && /^\/[a-z]{2}\/account\/step-up(\?|$)/.test(target)) return "stepUp";
  if (status === 401 || status === 403) return "forbidden";
  if (status === 404) return "notFound";
  if (status === 405 || status === 400) return "noMethod";
  return status >= 500 ? "failed" : "answers";
}
