import { useTranslation } from "react-i18next";
import type { Language } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { EventPage } from "../queries.server.ts";

/** Says that an event is cancelled, since when, and why; nothing of one that is not. */
export function EventCancelled({ event, language }: { event: EventPage; language: Language }) {
  const { t } = useTranslation("events");
  const formats = useFormats();
  const { state, cancelledAt, timeZone, reason, reasonLanguage } = event;
  if (state !== "cancelled") return null;
  return (
    <Notice tone="danger" title={t("page.cancelled")}>
      {reason ? (
        <p
          className="prose"
          lang={reasonLanguage === language ? undefined : (reasonLanguage ?? undefined)}
        >
          {reason}
        </p>
      ) : null}
      {cancelledAt ? (
        <p className="quiet">
          {t("page.cancelledOn", { date: formats.dayAt(cancelledAt, timeZone) })}
        </p>
      ) : null}
    </Notice>
  );
}
