import { createInstance, type i18n } from "i18next";

/** Not what only the server writes: mails, and the pages it answers with when there is no bundle. */
const files = import.meta.glob<Record<string, unknown>>(
  ["/locales/*/*.json", "!/locales/*/mails.json", "!/locales/*/server.json"],
  { import: "default" },
);

/** Starts from the messages that came with the page and fetches other namespaces when a page needs them. */
export async function createBrowserI18n(): Promise<i18n> {
  const language = document.documentElement.lang;
  const sent = document.getElementById("messages")?.textContent ?? "{}";
  const instance = createInstance();
  instance.use({
    type: "backend",
    init: () => undefined,
    read(lng: string, ns: string, done: (error: unknown, messages: unknown) => void) {
      const load = files[`/locales/${lng}/${ns}.json`];
      if (load)
        void load()
          .then((messages) => done(null, messages))
          .catch((error: unknown) => done(error, null));
      else done(null, {});
    },
  });
  await instance.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: JSON.parse(sent) as Record<string, Record<string, unknown>> },
    partialBundledLanguages: true,
    defaultNS: "common",
    interpolation: { escapeValue: false },
  });
  return instance;
}
