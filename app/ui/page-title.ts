/** The title of a page in the browser's tab: what it is, then whose. */
export function pageTitle(title: string): string {
  return `${title} – Gemina`;
}
