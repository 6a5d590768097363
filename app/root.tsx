import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useParams,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { useTranslation } from "react-i18next";
import { siteOrigin } from "#app/http/site-origin.server.ts";
import { NonceContext } from "#app/http/nonce.ts";
import { descriptionOf, namespacesOf, titleOf } from "#app/http/page-handle.ts";
import { AlternateLinks } from "#app/i18n/alternate-links.tsx";
import { isLanguage } from "#app/i18n/languages.ts";
import type { loader as language } from "#app/routes/language.tsx";
import { ErrorPage, errorPageOf } from "#app/ui/error-page.tsx";
import { FontLinks } from "#app/ui/font-links.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import "./app.css";

/** What every page's head needs of the server. */
export function loader() {
  return { origin: siteOrigin };
}

export const shouldRevalidate = () => false;

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext);
  const { lang, token } = useParams();
  const { pathname } = useLocation();
  const { i18n, t } = useTranslation();
  const matches = useMatches();
  const origin = useRouteLoaderData<typeof loader>("root")?.origin;
  const language = isLanguage(lang) ? lang : i18n.language;
  const error = useRouteError();
  const { text, key = "site.description" } = error ? {} : descriptionOf(matches);
  const title = error ? (`${errorPageOf(error)}.title` as const) : titleOf(matches);

  return (
    <html lang={language} dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={text ?? t(key as "site.description")} />
        <meta name="theme-color" content="#FAF8F4" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#141A26" media="(prefers-color-scheme: dark)" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/icon-180.png" />
        <link rel="manifest" href="/site.webmanifest" />
        <FontLinks language={language} />
        {origin && !error && !token ? <AlternateLinks origin={origin} path={pathname} /> : null}
        {title ? <title>{pageTitle(t(title as "nav.home"))}</title> : null}
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {nonce ? (
          <>
            <PageMessages language={language} namespaces={namespacesOf(matches)} />
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : null}
      </body>
    </html>
  );
}

/** The texts of a scripted page for the browser, as data: nothing in it runs. */
function PageMessages(props: { language: string; namespaces: string[] }) {
  const { i18n } = useTranslation();
  const messages = Object.fromEntries(
    props.namespaces.map((name) => [name, i18n.getResourceBundle(props.language, name) as unknown]),
  );
  return (
    <script
      type="application/json"
      id="messages"
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: JSON.stringify(messages).replaceAll("<", "\\u003c") }}
    />
  );
}

export default function App() {
  return <Outlet />;
}

/** One boundary for everything, so that the head knows what went wrong; who is signed in stays in sight. */
export function ErrorBoundary() {
  const error = useRouteError();
  const { i18n } = useTranslation();
  const loaded = useRouteLoaderData<typeof language>("routes/language");
  const reader = loaded?.reader ?? null;
  return (
    <PageFrame reader={reader} path={loaded?.path ?? `/${i18n.language}`}>
      <ErrorPage error={error} email={reader?.label} />
    </PageFrame>
  );
}
