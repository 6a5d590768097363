/** Who reaches the questions of an event and of a town's library. */
import { type Declaration, ofHostedEvent, ofTown } from "./authorization-rules.ts";

// A question without words is refused, and the next may be asked.
const fields = () => ({ intent: "add", type: "text" });

/** Their routes, by the names the build gives them. */
export const questionRoutes: Record<string, Declaration> = {
  "routes/manage/event-questions": {
    get: ofHostedEvent,
    post: [{ name: "ask", fields, may: ofHostedEvent }],
  },
  "routes/manage/event-consents": {
    get: ofHostedEvent,
    post: [
      { name: "ask for what is not there", fields: () => ({ intent: "add" }), may: ofHostedEvent },
    ],
  },
  "routes/manage/event-questions-preview": { get: ofHostedEvent },
  "routes/manage/community-questions": {
    get: ofTown,
    post: [{ name: "keep a question", fields, may: ofTown }],
  },
};
