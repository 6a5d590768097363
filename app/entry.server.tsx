import { randomBytes } from "node:crypto";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import type { ReactNode } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { NonceContext } from "#app/http/nonce.ts";
import { hasScripts } from "#app/http/page-handle.ts";
import { collect } from "#app/http/collect.server.ts";
import { contentOf, keepPage, renderedPage } from "#app/http/rendered-pages.server.ts";
import { contentSecurityPolicy } from "#app/http/security-policy.server.ts";
import { serverI18n } from "#app/i18n/server-i18n.server.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { isDatabaseGone } from "#app/platform/database-gone.ts";
import { log } from "#app/platform/log.server.ts";

const RENDER_LIMIT = 10_000;

/** Renders a page whole before it leaves, so that a failure keeps its status. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
): Promise<Response> {
  const matches = remix.staticHandlerContext.matches.map(({ route }) => ({
    handle: remix.routeModules[route.id]?.handle,
  }));
  const nonce =
    hasScripts(matches) && !remix.staticHandlerContext.errors
      ? randomBytes(16).toString("base64")
      : undefined;
  const language = new URL(request.url).pathname.split("/")[1];

  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Security-Policy", contentSecurityPolicy(nonce));

  const content = contentOf(request, headers, remix);
  const known = content === null ? undefined : renderedPage(content);
  if (known) return new Response(known, { status, headers });

  const page = (
    <NonceContext.Provider value={nonce}>
      <I18nextProvider i18n={serverI18n(isLanguage(language) ? language : "en")}>
        <RemixServer context={remix} url={request.url} nonce={nonce} />
      </I18nextProvider>
    </NonceContext.Provider>
  );
  const keep = (body: Uint8Array<ArrayBuffer>) => content !== null && keepPage(content, body);
  return rendered(page, { request, status, headers, nonce, keep });
}

type Answer = {
  request: Request;
  status: number;
  headers: Headers;
  nonce: string | undefined;
  keep: (body: Uint8Array<ArrayBuffer>) => void;
};

/** The page as one answer; 500 when a part of it failed, and an error when nothing could be rendered. */
function rendered(page: ReactNode, answer: Answer): Promise<Response> {
  const { request, status, headers, nonce, keep } = answer;
  return new Promise((resolve, reject) => {
    let failed = false;
    const done = (written: Buffer) => {
      const body = new Uint8Array(written);
      if (!failed) keep(body);
      resolve(new Response(body, { status: failed ? 500 : status, headers }));
    };
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        clearTimeout(timer);
        pipe(collect(done));
      },
      onShellError(error) {
        clearTimeout(timer);
        reject(error instanceof Error ? error : new Error("page.shellFailed", { cause: error }));
      },
      onError(error) {
        failed = true;
        if (!request.signal.aborted) log.error({ err: error }, "page.renderFailed");
      },
    });
    const timer = setTimeout(() => abort(new Error("The page took too long")), RENDER_LIMIT);
  });
}

type Failed = { request: Request; context: AppLoadContext };

/** Hears of every failure in a loader, an action or a page that is no refusal. */
export function handleError(error: unknown, { request, context }: Failed): void {
  // A 404 or 405 of the router is an answer; its text holds the address.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  if (isDatabaseGone(error)) context.databaseGone = true;
  if (!request.signal.aborted) {
    log.error({ err: error, requestId: context.requestId }, "page.failed");
  }
}
