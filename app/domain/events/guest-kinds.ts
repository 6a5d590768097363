/** Whom an event asks to come and seats, each kind with its own ages and number of places. */
export const participantKinds = ["child", "leader", "adult", "delegate"] as const;

export type ParticipantKind = (typeof participantKinds)[number];
