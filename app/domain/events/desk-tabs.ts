/** Pages of an event's desk, in the order of its tabs, with what each adds to the address of the desk. */
const pages = {
  overview: "",
  roster: "/roster",
  groups: "/groups",
  lists: "/lists",
  checkIn: "/check-in",
  messages: "/messages",
  hosting: "/hosting",
  edit: "/edit",
  programme: "/programme",
  contacts: "/contacts",
  attachments: "/attachments",
  translations: "/translations",
  places: "/places",
  fees: "/fees",
  payments: "/payments",
  questions: "/questions",
  consents: "/consents",
  health: "/health",
  kitchen: "/kitchen",
  people: "/people",
} as const;

export type DeskTab = keyof typeof pages;

export const deskTabs = Object.keys(pages) as DeskTab[];

/** The pages for coordinators of the towns that take part: their people, and texts in their languages. */
export const guestTabs: DeskTab[] = ["roster", "lists", "checkIn", "messages", "translations"];

/** The address of a page of an event's desk. */
export function deskPath(language: string, slug: string, tab: DeskTab = "overview"): string {
  return `/${language}/manage/events/${slug}${pages[tab]}`;
}
