/** Every page of the site, from its table of routes, and how a test reaches it. */
import { viewers } from "./page-viewers.ts";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { expect, type Page } from "@playwright/test";
import routeTable from "#app/routes.ts";
import { languages, type Language } from "./texts.ts";

export type SitePage = {
  /** As in app/routes.ts, without the language: `events/:slug`. */
  pattern: string;
  /** Demo account that sees it; nobody for what all may see. */
  viewer?: string;
  /** Path in a language. */
  path: (language: Language) => string;
  /** HTTP status it answers with. */
  status: number;
  /** Passkeys and the page of building blocks need script; all other pages that anybody may read have none. */
  mayHaveScript: boolean;
};

/** What stands for the variable parts of an address. */
const examples: Record<string, Record<string, string>> = {
  "communities/:slug": { slug: "ronnenberg" },
  "manage/communities/:slug": { slug: "ronnenberg" },
  "twinnings/:slug": { slug: "legnica-meissen" },
  "manage/communities/:slug/pictures": { slug: "ronnenberg" },
  "manage/communities/:slug/twinnings": { slug: "ronnenberg" },
  "manage/communities/:slug/twinnings/:twinning": {
    slug: "ronnenberg",
    twinning: "duclair-ronnenberg",
  },
  "manage/communities/:slug/translations": { slug: "ronnenberg" },
  "manage/communities/:slug/people": { slug: "ronnenberg" },
  "manage/communities/:slug/questions": { slug: "ronnenberg" },
  "events/:slug": { slug: "youth-exchange-legnica-drohobych" },
  "manage/events/:slug": { slug: "youth-exchange-legnica-drohobych" },
  "manage/events/:slug/edit": { slug: "youth-exchange-legnica-drohobych" },
  "manage/events/:slug/copy": { slug: "youth-exchange-legnica-drohobych" },
  "manage/events/:slug/programme": { slug: "youth-exchange-legnica-drohobych" },
  "manage/events/:slug/contacts": { slug: "youth-exchange-legnica-drohobych" },
  "manage/events/:slug/attachments": { slug: "youth-exchange-legnica-drohobych" },
  "manage/events/:slug/cancel": { slug: "youth-exchange-legnica-drohobych" },
  "manage/events/:slug/translations": { slug: "youth-exchange-legnica-drohobych" },
  "manage/events/:slug/people": { slug: "youth-exchange-legnica-drohobych" },
  "manage/events/:slug/places": { slug: "youth-exchange-legnica-drohobych" },
  "family/people/:person": { person: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0a01" },
  "family/people/:person/health": { person: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0a02" },
  "family/registrations/:id/health": { id: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0b02" },
  "manage/events/:slug/health": { slug: "youth-exchange-legnica-drohobych" },
  "manage/events/:slug/health/:registration": {
    slug: "youth-exchange-legnica-drohobych",
    registration: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0b03",
  },
  "manage/events/:slug/kitchen": { slug: "youth-exchange-legnica-drohobych" },
  "family/invitations/:id": { id: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0c01" },
  "family/guardians/:id": { id: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0c02" },
  "family/orders/:id": { id: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0d01" },
  "manage/registrations/:id": { id: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0b02" },
  "manage/communities/:slug/payments": { slug: "swarzedz" },
  "manage/communities/:slug/payments/refunds": { slug: "swarzedz" },
  "manage/communities/:slug/payments/statements": { slug: "swarzedz" },
  "manage/communities/:slug/payments/statements/:id": {
    slug: "swarzedz",
    id: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0e01",
  },
  "manage/communities/:slug/payments/online": { slug: "swarzedz" },
  "manage/communities/:slug/payments/:code": { slug: "swarzedz", code: "7K2M9QXD" },
  "family/registrations/:id": { id: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0b01" },
  "family/registrations/:id/consents": { id: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0b02" },
  "family/registrations/:id/answers": { id: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0b02" },
  "events/:slug/register": { slug: "youth-exchange-legnica-drohobych" },
  "manage/events/:slug/payments": { slug: `camp-${new Date().getFullYear() + 1}` },
  "manage/events/:slug/fees": { slug: "youth-exchange-legnica-drohobych" },
  "manage/events/:slug/messages": { slug: "youth-exchange-legnica-drohobych" },
  "manage/registrations/:id/messages": { id: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0b02" },
  "family/registrations/:id/messages": { id: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0b02" },
  "manage/events/:slug/enter": { slug: "youth-exchange-legnica-drohobych" },
  "manage/events/:slug/held-places": { slug: "youth-exchange-legnica-drohobych" },
  "manage/events/:slug/check-in": { slug: "youth-exchange-legnica-drohobych" },
  "manage/events/:slug/messages/all": { slug: "youth-exchange-legnica-drohobych" },
  "manage/events/:slug/messages/all/new": { slug: "youth-exchange-legnica-drohobych" },
  "manage/events/:slug/messages/all/:id": {
    slug: "youth-exchange-legnica-drohobych",
    id: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0f01",
  },
  "manage/events/:slug/lists": { slug: "youth-exchange-legnica-drohobych" },
  "manage/events/:slug/groups": { slug: "youth-exchange-legnica-drohobych" },
  "manage/events/:slug/hosting": { slug: "youth-exchange-legnica-drohobych" },
  "manage/events/:slug/hosting/rules": { slug: "youth-exchange-legnica-drohobych" },
  "manage/communities/:slug/hosts": { slug: "legnica" },
  "manage/communities/:slug/hosts/:id": {
    slug: "legnica",
    id: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0c01",
  },
  "family/hosting/events/:slug": { slug: "youth-exchange-legnica-drohobych" },
  "family/registrations/:id/wishes": { id: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0b04" },
  "family/registrations/:id/host-family": { id: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0b04" },
  "manage/events/:slug/import": { slug: "youth-exchange-legnica-drohobych" },
  "manage/events/:slug/consents": { slug: "youth-exchange-legnica-drohobych" },
  "manage/events/:slug/roster": { slug: `europe-days-${new Date().getFullYear() + 1}` },
  "manage/events/:slug/questions": { slug: "youth-exchange-legnica-drohobych" },
  "manage/events/:slug/questions/preview": { slug: "youth-exchange-legnica-drohobych" },
  "sign-in/link/:token": { token: "A".repeat(43) },
  "invitations/:token": { token: "A".repeat(43) },
};

const scripted = ["sign-in", "invitations/:token", "demo/components"];

const statuses: Record<string, number> = {
  "*": 404,
  // Invitations are taken over once; the demo has none that waits.
  "family/invitations/:id": 404,
  "family/guardians/:id": 404,
};

/** Answer forms alone: opened, they lead elsewhere. */
const formsOnly = ["demo/sign-in"];

/** Pages only: what ends in `.ts` answers programs and forms. */
export function sitePages(): SitePage[] {
  const below = routeTable.find(({ path }) => path === ":lang")?.children ?? [];
  return below
    .filter(({ file, path }) => file.endsWith(".tsx") && !formsOnly.includes(path ?? ""))
    .map(pageOf);
}

function pageOf({ path: pattern = "" }: RouteConfigEntry): SitePage {
  const filled = pattern
    .replace("*", "there-is-no-such-page")
    .replaceAll(/:(\w+)/g, (_, name: string) => {
      const example = examples[pattern]?.[name];
      if (!example) throw new Error(`tests/e2e/support/pages.ts has no example for ${pattern}`);
      return example;
    });
  return {
    pattern: pattern || "home",
    viewer: viewers[pattern],
    path: (language) => (filled ? `/${language}/${filled}` : `/${language}`),
    status: statuses[pattern] ?? 200,
    mayHaveScript: pattern in viewers || scripted.includes(pattern),
  };
}

/** Goes there and makes sure that it is there: not the sign-in page, not an error. */
export async function visit(page: Page, { path, status, pattern }: SitePage, language: Language) {
  const response = await page.goto(path(language));
  expect(new URL(page.url()).pathname, `${pattern} led elsewhere`).toBe(path(language));
  expect(response?.status(), pattern).toBe(status);
}

/** A page in a language and a theme, on a screen. */
export type View = { page: SitePage; language: Language; theme: "light" | "dark"; width: number };

/**
 * Each page in both themes, two languages and both widths, chosen so that each language is seen in
 * both themes; or, in full, each page in each language, theme and width.
 */
export function viewsOf(pages: readonly SitePage[], isFull: boolean): View[] {
  const views = pages.flatMap((page, at) =>
    languages.flatMap((language, nth) =>
      (["light", "dark"] as const).flatMap((theme) =>
        [390, 1280].map((width) => ({ page, language, theme, width, at, nth })),
      ),
    ),
  );
  const chosen = isFull
    ? views
    : views.filter(({ theme, width, at, nth }) => {
        const dark = theme === "dark";
        const isTurn = nth === (at + (dark ? 2 : 0)) % languages.length;
        return isTurn && width === ((at % 2 === 0) === dark ? 390 : 1280);
      });
  return chosen.map(({ page, language, theme, width }) => ({ page, language, theme, width }));
}
