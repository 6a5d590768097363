import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { NonceContext } from "#app/http/nonce.ts";
import { createBrowserI18n } from "#app/i18n/create-i18n.client.ts";

const i18n = await createBrowserI18n();
// Browsers hide the nonce attribute from the document; the property still has it.
const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <NonceContext.Provider value={nonce}>
        <I18nextProvider i18n={i18n}>
          <RemixBrowser />
        </I18nextProvider>
      </NonceContext.Provider>
    </StrictMode>,
  );
});

// Shows a page of ours when there is no network. A browser that refuses it loses only that.
if ("serviceWorker" in navigator) navigator.serviceWorker.register("/sw.js").catch(() => undefined);
