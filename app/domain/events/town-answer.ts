/** Towns that said yes: they alone are shown, and their people alone may something. */
export const takingPart = { answer: "accepted" as const };
