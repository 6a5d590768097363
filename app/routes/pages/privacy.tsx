import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { sessionLimits } from "#app/domain/accounts/session-life.ts";
import { LINK_MINUTES } from "#app/domain/accounts/sign-in-link.ts";
import { contactAddress } from "#app/http/contact.server.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { mailListDays } from "#app/http/retention.server.ts";
import { useFormats } from "#app/i18n/use-formats.ts";

export const handle = {
  i18n: ["privacy"],
  title: "privacy:title",
  description: "privacy:lead",
} satisfies PageHandle;

export function loader() {
  return { contact: contactAddress(), mailDays: mailListDays() };
}

export const headers = () => ({ "X-Cache": "public" });

/** What we keep of a person, why and how long: true of what is built, figures from the rules themselves. */
export default function PrivacyPage() {
  const { t } = useTranslation("privacy");
  const { contact, mailDays } = useLoaderData<typeof loader>();
  return (
    <div className="wrap">
      <div className="page-head">
        <h1>{t("title")}</h1>
        <p className="lead">{t("lead")}</p>
      </div>
      <div className="prose">
        <h2>{t("what.title")}</h2>
        <ul>
          {stored.map((what) => (
            <li key={what}>{t(`what.${what}`)}</li>
          ))}
        </ul>

        <h2>{t("why.title")}</h2>
        <p>{t("why.text")}</p>
        <p>{t("why.ground")}</p>
        <p>{t("why.health")}</p>

        <h2>{t("cookies.title")}</h2>
        <p>{t("cookies.text")}</p>
        <ul>
          {(["language", "browser", "session", "known"] as const).map((cookie) => (
            <li key={cookie}>{t(`cookies.${cookie}`)}</li>
          ))}
        </ul>
        <p>{t("cookies.none")}</p>

        <h2>{t("keep.title")}</h2>
        <Retention mailDays={mailDays} />

        <h2>{t("safe.title")}</h2>
        <p>{t("safe.text")}</p>
        <p>{t("safe.logs")}</p>

        <h2>{t("who.title")}</h2>
        <p>{t("who.text")}</p>
        <p>{t("who.registrations")}</p>
        <p>{t("who.health")}</p>
        <p>{t("who.payments")}</p>
        <p>{t("who.others")}</p>

        <h2>{t("rights.title")}</h2>
        <p>{t("rights.text")}</p>
        <p>{t("rights.self")}</p>
        <p>{t("rights.own")}</p>
        <p>
          {t("rights.contact")} <a href={`mailto:${contact}`}>{contact}</a>
        </p>
        <p>{t("rights.complaint")}</p>
      </div>
    </div>
  );
}

const stored = [
  ...(["email", "name", "language", "sessions", "passkeys", "roles"] as const),
  ...(["people", "registrations", "health", "money"] as const),
];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function Retention({ mailDays }: { mailDays: number }) {
  const { t } = useTranslation("privacy");
  const { duration } = useFormats();
  const { family, staff } = sessionLimits;
  return (
    <ul>
      <li>{t("keep.link", { time: duration(LINK_MINUTES, "minute") })}</li>
      <li>
        {t("keep.session", {
          longest: duration(family.absolute / DAY, "day"),
          idle: duration(family.idle / DAY, "day"),
        })}
      </li>
      <li>
        {t("keep.staff", {
          longest: duration(staff.absolute / HOUR, "hour"),
          idle: duration(staff.idle / MINUTE, "minute"),
        })}
      </li>
      <li>{t("keep.traces", { idle: duration(family.idle / DAY, "day") })}</li>
      <li>{t("keep.mail")}</li>
      <li>{t("keep.mailList", { time: duration(mailDays, "day") })}</li>
      <li>{t("keep.account")}</li>
      <li>{t("keep.health")}</li>
      <li>{t("keep.money")}</li>
      <li>{t("keep.audit")}</li>
    </ul>
  );
}
