/** Who reaches the pages of families. */
import { type Declaration, signedIn, withoutSession } from "./authorization-rules.ts";

export const familyRoutes: Record<string, Declaration> = {
  "routes/family/overview": { get: signedIn },
  "routes/family/people": { get: signedIn },
  "routes/family/person-new": {
    get: signedIn,
    post: [{ name: "add nobody", fields: () => ({ givenNames: "" }), may: signedIn }],
  },
  // Nobody has the person that the test asks for.
  "routes/family/person": {
    get: (who) => (withoutSession.includes(who) ? "signIn" : "notFound"),
    post: [
      {
        name: "change a person of nobody's",
        fields: () => ({ version: "1" }),
        may: (who) => (withoutSession.includes(who) ? "signIn" : "notFound"),
      },
    ],
  },
};
