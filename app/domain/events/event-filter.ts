import type { Language } from "#app/i18n/languages.ts";
import { type EventKind, eventKinds } from "./event-time.ts";
import { lodgings } from "./facts-schema.ts";

/** What a reader may narrow the list of events by; it stands in the address. Days are `2027-07-05`. */
export type EventFilter = {
  /** Words as they were typed. */
  text?: string;
  kind?: EventKind;
  community?: string;
  /** The beginning of a town's name, as it was typed where the network has too many to choose from. */
  town?: string;
  /** Of somebody who would come, in years. */
  age?: number;
  from?: string;
  to?: string;
  lodging?: (typeof lodgings)[number];
  /** Only what has places left: for the town, where one is chosen. */
  places?: "left";
};

export type FilterName = keyof EventFilter;

const LONGEST_TEXT = 80;
const OLDEST = 120;
const MOST_PAGES = 9999;

/** The filter of an address. What no form of ours could have asked for is passed over; days in the wrong order are turned. */
export function filterFrom(query: URLSearchParams): EventFilter {
  const [text, town] = [wordsFrom(query.get("text")), wordsFrom(query.get("town"))];
  const community = query.get("community") ?? "";
  const kind = eventKinds.find((one) => one === query.get("kind"));
  const lodging = lodgings.find((one) => one === query.get("lodging"));
  const age = wholeNumber(query.get("age"), OLDEST);
  const [from, to] = inOrder(dayFrom(query.get("from")), dayFrom(query.get("to")));
  return {
    ...(text && { text }),
    ...(kind && { kind }),
    ...(/^[a-z0-9-]{1,80}$/.test(community) && { community }),
    ...(town && { town }),
    ...(age !== undefined && { age }),
    ...(from && { from }),
    ...(to && { to }),
    ...(lodging && { lodging }),
    ...(query.get("places") === "left" && { places: "left" }),
  };
}

function wordsFrom(typed: string | null): string {
  return (typed ?? "").trim().replace(/\s+/g, " ").slice(0, LONGEST_TEXT);
}

/** The page of a list that an address asks for, from 1. */
export function pageFrom(query: URLSearchParams): number {
  return wholeNumber(query.get("page"), MOST_PAGES) || 1;
}

/** The address of the list under a filter. */
export function listAddress(language: Language, filter: EventFilter, page = 1): string {
  return withQuery(`/${language}/events`, { ...filter, ...(page > 1 && { page }) });
}

/** The address of the calendar with the events of a filter. */
export function calendarAddress(language: Language, filter: EventFilter): string {
  return withQuery(`/${language}/events.ics`, filter);
}

function withQuery(path: string, values: object): string {
  const entries = Object.entries(values).map(([name, value]) => [name, String(value)]);
  const query = new URLSearchParams(entries);
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}

/** The filter without one of its parts. */
export function withoutFilter(filter: EventFilter, name: FilterName): EventFilter {
  return Object.fromEntries(Object.entries(filter).filter(([one]) => one !== name));
}

function wholeNumber(typed: string | null, most: number): number | undefined {
  const value = /^\d{1,4}$/.test(typed?.trim() ?? "") ? Number(typed) : undefined;
  return value !== undefined && value <= most ? value : undefined;
}

/** A day of the calendar, written as date fields send it. */
function dayFrom(typed: string | null): string | undefined {
  if (!typed || !/^\d{4}-\d{2}-\d{2}$/.test(typed)) return undefined;
  const day = new Date(`${typed}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(typed) ? typed : undefined;
}

function inOrder(from?: string, to?: string) {
  return from && to && from > to ? [to, from] : [from, to];
}
