/** In which forms a copy is made: for programs and for people. */
export const exportFormats = ["json", "pdf"] as const;

export type ExportFormat = (typeof exportFormats)[number];
