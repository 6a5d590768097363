import { I18nextProvider } from "react-i18next";
import { renderToStaticMarkup } from "react-dom/server";
import { type Language, languages } from "#app/i18n/languages.ts";
import { remembered } from "#app/i18n/remembered.ts";
import { serverI18n } from "#app/i18n/server-i18n.server.ts";
import type { Network } from "./components/map-model.ts";
import { NetworkMap } from "./components/network-map.tsx";

/** The map of a network as markup. To draw it takes longer than the rest of its page, so it is done once. */
export function drawNetworkMap(network: Network, language: Language): string {
  return drawn(JSON.stringify(network), language);
}

const drawn = remembered(
  (network: string, language: Language) =>
    renderToStaticMarkup(
      <I18nextProvider i18n={serverI18n(language)}>
        <NetworkMap network={JSON.parse(network) as Network} language={language} />
      </I18nextProvider>,
    ),
  languages.length,
);
