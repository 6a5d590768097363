/** Where the text of a message is sealed: under a key of the party that it is about. */
export const messageField = (partyId: string, messageId: string) => ({
  subjectId: partyId,
  place: { table: "messages", column: "sealed", rowId: messageId },
});
