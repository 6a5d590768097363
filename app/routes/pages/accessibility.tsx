import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { contactAddress } from "#app/http/contact.server.ts";
import { found } from "#app/http/found.server.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";

export const handle = { i18n: ["accessibility"] } satisfies PageHandle;

export function loader({ params }: LoaderFunctionArgs) {
  const language = found(isLanguage(params.lang) ? params.lang : null);
  return { title: translator(language, "accessibility")("title"), contact: contactAddress() };
}

export const headers = () => ({ "X-Cache": "public" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – Gemina` },
];

/** What we aim for, how we test it and where to tell us what does not work. */
export default function AccessibilityPage() {
  const { t } = useTranslation("accessibility");
  const { contact } = useLoaderData<typeof loader>();
  return (
    <main id="main" className="wrap prose">
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead")}</p>

      <h2>{t("goal.title")}</h2>
      <p>{t("goal.text")}</p>
      <p>{t("goal.pages")}</p>

      <h2>{t("tested.title")}</h2>
      <ul>
        {(["machine", "keyboard", "people"] as const).map((way) => (
          <li key={way}>{t(`tested.${way}`)}</li>
        ))}
      </ul>

      <h2>{t("report.title")}</h2>
      <p>{t("report.text")}</p>
      <p>
        {t("report.answer")} <a href={`mailto:${contact}`}>{contact}</a>
      </p>
    </main>
  );
}
