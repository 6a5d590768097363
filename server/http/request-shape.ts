import { boundaryOf, cutFiles } from "./cut-files.ts";

/** Remix asks for the manifest of a page's links with an address of up to 7,680 characters. */
export const LONGEST_URL = 8_192;
/** One form: a megabyte. */
export const LARGEST_BODY = 1_048_576;
/** A form with a file of ten megabytes and its texts. */
export const LARGEST_UPLOAD = 11 * 1_048_576;
/** More fields than any form has. */
const MOST_FIELDS = 1_000;

/** So much is read of a form whose file is too large, to find what was typed beside it; then it ends. */
export const LONGEST_UPLOAD = 24 * 1_048_576;
/** A bank's statement: app/domain/statements/statement.ts, and the form around it. */
export const LARGEST_STATEMENT_UPLOAD = 31 * 1_048_576;
/** The largest file: app/domain/files/file-kind.ts. */
const LARGEST_FILE = 10 * 1_048_576;

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]);

/** The status of a request that no page can be asked to answer, or undefined when it is well formed. */
export function faultOf(method: string, target: string): 400 | 405 | 414 | undefined {
  if (!methods.has(method)) return 405;
  if (target.length > LONGEST_URL) return 414;
  if (!target.includes("%")) return undefined;
  // PostgreSQL's text cannot hold a NUL, and no address of ours means one.
  if (/%00/.test(target)) return 400;
  try {
    decodeURIComponent(target);
    return undefined;
  } catch {
    return 400;
  }
}

/** Pages that take files; all other forms are small. */
const uploads =
  /^\/[a-z]{2}\/manage\/(?:communities\/[^/]+\/pictures|events\/[^/]+\/(?:attachments|import))$/;

const statements = /^\/[a-z]{2}\/manage\/communities\/[^/]+\/payments\/statements$/;

/** How much one request may send. Files are taken only from browsers that say they are signed in. */
export function bodyLimit(path: string, cookies: string | undefined): number {
  if (!/(^|[\s;])(__Host-)?session=/.test(cookies ?? "")) return LARGEST_BODY;
  if (statements.test(path)) return LARGEST_STATEMENT_UPLOAD;
  return uploads.test(path) ? LARGEST_UPLOAD : LARGEST_BODY;
}

/** The whole body, or the status that refuses it. `limit` is in bytes. */
export async function readBody(
  request: Request,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | 400 | 413> {
  const boundary = boundaryOf(request.headers.get("content-type"));
  const cut = limit === LARGEST_UPLOAD && boundary ? cutFiles(boundary, LARGEST_FILE) : undefined;
  const longest = cut ? LONGEST_UPLOAD : limit;
  if (Number(request.headers.get("content-length") ?? 0) > longest) return 413;
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let [read, size] = [0, 0];
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    const kept = cut ? cut.next(part.value) : [part.value];
    read += part.value.byteLength;
    for (const { byteLength } of kept) size += byteLength;
    if (read > longest || size > limit) return 413;
    chunks.push(...kept);
  }
  if (cut) chunks.push(cut.rest());
  const body = Buffer.concat(chunks);
  const type = request.headers.get("content-type");
  return hasNul(type, body) || hasTooManyFields(type, body) ? 400 : body;
}

/** A megabyte of tiny fields takes a second to take apart, in which nobody else is answered. */
function hasTooManyFields(type: string | null, body: Buffer): boolean {
  const sign = type?.startsWith("multipart/form-data") ? "form-data" : "&";
  if (type?.startsWith("application/json")) return false;
  let at = -1;
  for (let count = 0; count <= MOST_FIELDS; count += 1) {
    at = body.indexOf(sign, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** A form's NUL would reach a text column and fail there. Files may hold any byte. */
function hasNul(type: string | null, body: Buffer): boolean {
  if (type?.startsWith("application/x-www-form-urlencoded")) {
    return body.includes("%00") || body.includes(0);
  }
  return type?.startsWith("application/json") === true && body.includes("\\u0000");
}
