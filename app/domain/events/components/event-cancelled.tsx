import { useTranslation } from "react-i18next";
import { PartNote } from "#app/domain/texts/components/part-note.tsx";
import type { Language } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { EventPage } from "../queries.server.ts";

type Props = {
  event: EventPage;
  language: Language;
  /** The page has said in which language all its texts are. */
  isSaid: boolean;
};

/** Says that an event is cancelled, since when, and why; nothing of one that is not. */
export function EventCancelled({ event, language, isSaid }: Props) {
  const { t } = useTranslation("events");
  const formats = useFormats();
  const { state, cancelledAt, timeZone, reason, reasonLanguage } = event;
  if (state !== "cancelled") return null;
  return (
    <Notice tone="danger" title={t("page.cancelled")}>
      {reason && reasonLanguage ? (
        <>
          <PartNote written={reasonLanguage} language={language} isSaid={isSaid} />
          <p className="prose" lang={reasonLanguage === language ? undefined : reasonLanguage}>
            {reason}
          </p>
        </>
      ) : null}
      {cancelledAt ? (
        <p className="quiet">
          {t("page.cancelledOn", { date: formats.dayAt(cancelledAt, timeZone) })}
        </p>
      ) : null}
    </Notice>
  );
}
