/** Constants of the code: `accounts.sendSignInLink`, `routes/events/show`, `SIGTERM`. */
const word = /^[A-Za-z$_][A-Za-z0-9]*([.:/_$*-]+[A-Za-z0-9]*)*$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** A path whose changing parts have been replaced by their names: `/pl/sign-in/link/:token`. */
const pattern =
  /^\/([a-z]{2}(?=\/|$)|:[A-Za-z]+|\*|[a-z]+(-[a-z]+)*(\.[a-z]+)?)?(\/(:[A-Za-z]+|\*|[a-z]+(-[a-z]+)*(\.[a-z]+)?))*$/;

const text = (shape: RegExp) => (value: unknown) =>
  typeof value === "string" &&
  value.length <= 100 &&
  shape.test(value) &&
  !/\d{5}/.test(value.replace(uuid, ""));
const number = (value: unknown) => typeof value === "number" && Number.isFinite(value);
const id = text(uuid);
const name = text(word);
const path = text(pattern);

/** Every field a line may have, with the shape its value must have. Whatever else is given is dropped. */
const allowed = {
  requestId: id,
  accountId: id,
  actorId: id,
  communityId: id,
  eventId: id,
  grantId: id,
  jobId: id,
  mailId: id,
  subjectId: id,
  method: name,
  route: name,
  path,
  from: path,
  action: name,
  code: name,
  chain: name,
  job: name,
  kind: name,
  language: name,
  limit: name,
  migration: text(/^\d{4}_[a-z0-9_]+$/),
  mode: name,
  part: name,
  signal: name,
  state: name,
  attempt: number,
  count: number,
  ms: number,
  bytes: number,
  port: number,
  process: number,
  status: number,
} satisfies Record<string, (value: unknown) => boolean>;

type Numbers = "attempt" | "count" | "ms" | "bytes" | "port" | "process" | "status";

/** What a line may say beside its event. `err` is reduced to name, code and stack. */
export type LogFields = {
  [field in keyof typeof allowed]?: (field extends Numbers ? number : string) | undefined;
} & { err?: unknown };

/** The listed fields whose values have their shape; the rest disappears. */
export function keepAllowed(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(allowed).flatMap(([field, fits]) =>
      fits(fields[field]) ? [[field, fields[field]]] : [],
    ),
  );
}
