import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { contactAddress } from "#app/http/contact.server.ts";
import type { PageHandle } from "#app/http/page-handle.ts";

export const handle = {
  i18n: ["accessibility"],
  title: "accessibility:title",
  description: "accessibility:lead",
} satisfies PageHandle;

export function loader() {
  return { contact: contactAddress() };
}

export const headers = () => ({ "X-Cache": "public" });

/** What we aim for, how we test it and where to tell us what does not work. */
export default function AccessibilityPage() {
  const { t } = useTranslation("accessibility");
  const { contact } = useLoaderData<typeof loader>();
  return (
    <div className="wrap">
      <div className="page-head">
        <h1>{t("title")}</h1>
        <p className="lead">{t("lead")}</p>
      </div>
      <div className="prose">
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
      </div>
    </div>
  );
}
