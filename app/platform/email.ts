/** A mail as it leaves: what it says, not to whom. */
export type Email = { subject: string; text: string; html: string };
