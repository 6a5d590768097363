import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import type { ReactNode } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { NonceContext } from "#app/http/nonce.ts";
import { hasScripts } from "#app/http/page-handle.ts";
import { collect } from "#app/http/collect.server.ts";
import {
  contentOf,
  finishPage,
  newNonce,
  nonceInPage,
  renderedPage,
} from "#app/http/rendered-pages.server.ts";
import { readerKeyOf } from "#app/http/session.server.ts";
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
  const nonce = hasScripts(matches) && !remix.staticHandlerContext.errors ? newNonce() : undefined;
  const language = new URL(request.url).pathname.split("/")[1];

  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Security-Policy", contentSecurityPolicy(nonce));

  const content = contentOf(request, remix, readerKeyOf(request));
  const known = content ? renderedPage(content, nonce) : undefined;
  if (known) return new Response(known, { status, headers });

  const inPage = nonce && nonceInPage;
  const page = (
    <NonceContext.Provider value={inPage}>
      <I18nextProvider i18n={serverI18n(isLanguage(language) ? language : "en")}>
        <RemixServer context={remix} url={request.url} nonce={inPage} />
      </I18nextProvider>
    </NonceContext.Provider>
  );
  const { body, isWhole } = await written(page, request, inPage);
  const finished = finishPage(isWhole ? content : null, body, nonce);
  return new Response(finished, { status: isWhole ? status : 500, headers });
}

type Written = { body: Buffer; isWhole: boolean };

/** Writes a page to its end, and says whether a part of it failed; throws when nothing could be written. */
function written(page: ReactNode, request: Request, nonce: string | undefined): Promise<Written> {
  return new Promise((resolve, reject) => {
    let isWhole = true;
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        clearTimeout(timer);
        pipe(collect((body) => resolve({ body, isWhole })));
      },
      onShellError(error) {
        clearTimeout(timer);
        reject(error instanceof Error ? error : new Error("page.shellFailed", { cause: error }));
      },
      onError(error) {
        isWhole = false;
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
