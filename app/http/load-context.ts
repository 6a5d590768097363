/** What the HTTP server tells the loaders and actions about the request, as Remix's load context. */
export type LoadContext = {
  /** The caller's address; what rate limits count by. Behind a trusted proxy it is the one the proxy names. */
  clientAddress: string;
  /** Stands in every log line of this request. */
  requestId: string;
  /** Set when a loader or action failed because the database does not answer: the server then says 503. */
  databaseGone: boolean;
};
