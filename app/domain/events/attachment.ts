/** An event's page is no archive. */
export const MOST_ATTACHMENTS = 12;

/** The field of an event's texts that holds the title of a file. */
export const attachmentField = (fileId: string) => `attachment.${fileId}.title`;
