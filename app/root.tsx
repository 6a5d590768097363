import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useParams,
} from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { useTranslation } from "react-i18next";
import { NonceContext } from "#app/http/nonce.ts";
import { namespacesOf } from "#app/http/page-handle.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import "./app.css";

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext);
  const { lang } = useParams();
  const { i18n } = useTranslation();
  const matches = useMatches();
  const language = isLanguage(lang) ? lang : i18n.language;

  return (
    <html lang={language} dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {nonce ? (
          <>
            <script
              type="application/json"
              id="messages"
              suppressHydrationWarning
              dangerouslySetInnerHTML={{
                __html: JSON.stringify(
                  Object.fromEntries(
                    namespacesOf(matches).map((ns) => [ns, i18n.getResourceBundle(language, ns)]),
                  ),
                ).replaceAll("<", "\\u003c"),
              }}
            />
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : null}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}
