/** Who reaches what a town says of itself, and who takes towns in. */
import { administrators, type Declaration, ofTown } from "./authorization-rules.ts";

/** Its routes, by the names the build gives them. */
export const communityRoutes: Record<string, Declaration> = {
  "routes/manage/community": {
    get: ofTown,
    post: [
      {
        name: "say where it lies",
        fields: () => ({ intent: "town", version: "0", name: "" }),
        may: ofTown,
      },
      { name: "write the profile", fields: () => ({ intent: "profile", basis: "" }), may: ofTown },
      {
        name: "change the facts",
        fields: () => ({ intent: "details", version: "0", currency: "PLN" }),
        may: ofTown,
      },
      {
        name: "change the contacts",
        fields: () => ({ intent: "contacts", version: "0" }),
        may: ofTown,
      },
    ],
  },
  "routes/manage/community-new": {
    get: administrators,
    post: [{ name: "take in a town", fields: () => ({ name: "" }), may: administrators }],
  },
};
