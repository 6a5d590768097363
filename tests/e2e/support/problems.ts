import type { BrowserContext } from "@playwright/test";

/** What a browser says when server and browser drew different pages, or the policy was broken. */
const signs =
  /hydrat|did not match|Minified React error|Content Security Policy|Refused to |Warning: /i;

/** Complaints of every page of a context, and requests to anybody else. */
export type Problems = {
  found: () => string[];
  /** For a test that breaks a rule on purpose: these are not counted. */
  allow: (expected: RegExp) => void;
};

/** Watches all pages of this context from now on. */
export function watchProblems(context: BrowserContext, origin: string): Problems {
  const all: string[] = [];
  const allowed: RegExp[] = [];
  context.on("console", (message) => {
    if (signs.test(message.text())) all.push(`${message.page()?.url() ?? ""}: ${message.text()}`);
  });
  context.on("weberror", (error) =>
    all.push(`${error.page()?.url() ?? ""}: ${String(error.error())}`),
  );
  context.on("request", (request) => {
    const url = new URL(request.url());
    const isOurs = ["data:", "blob:"].includes(url.protocol) || url.origin === origin;
    if (!isOurs) all.push(`asked somebody else: ${request.url()}`);
  });
  return {
    found: () => all.filter((one) => !allowed.some((expected) => expected.test(one))),
    allow: (expected) => allowed.push(expected),
  };
}
