import { deskPath } from "#app/domain/events/desk-tabs.ts";

/** The address of the page where people are imported for an event. */
export const importPath = (language: string, slug: string): string =>
  `${deskPath(language, slug)}/import`;
