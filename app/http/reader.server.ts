import { signedInPerson } from "./session.server.ts";
import type { Reader } from "./reader.ts";

/** Who reads this page, for its head. */
export async function readerOf(request: Request): Promise<Reader | null> {
  const signedIn = await signedInPerson(request, new Date());
  if (!signedIn) return null;
  return {
    label: signedIn.name ?? signedIn.email,
    manages: signedIn.person.grants.length > 0,
  };
}
