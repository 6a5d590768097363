/** Where the secret of a feed is sealed: under a key of the feed's own. */
export const tokenField = (feedId: string) => ({
  subjectId: feedId,
  place: { table: "calendar_feeds", column: "token_sealed", rowId: feedId },
});
