import { z } from "zod";

/** An id of an address; null where it is none. */
export function uuidOf(typed: string | undefined): string | null {
  return z.uuid().safeParse(typed).data ?? null;
}
