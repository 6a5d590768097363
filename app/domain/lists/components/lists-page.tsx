import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { EventDeskHead } from "#app/domain/events/components/event-desk-head.tsx";
import type { EventHead } from "#app/domain/events/desk-queries.server.ts";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { languages } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatsFor, isSensitive, listKinds } from "../kinds.ts";

type Props = { head: EventHead; count: number };

/** Lists of an event's people to print or to reckon with, each in a language of the reader's choice. */
export function ListsPage({ head, count }: Props) {
  const { t } = useTranslation("lists");
  const { lang = "en" } = useParams();
  const formats = useFormats();
  const at = deskPath(lang, head.slug, "lists");
  return (
    <div className="wrap wrap--desk">
      <EventDeskHead head={head} here="lists" />
      <div className="section stack">
        {count === 0 ? (
          <EmptyState title={t("nobody")} text={t("nobodyText")} />
        ) : (
          <>
            <p className="lead">{t("intro", { count })}</p>
            <ul className="groups">
              {listKinds.map((kind) => (
                <li key={kind} className="card stack--s">
                  <h2>{t(`kind.${kind}`)}</h2>
                  <p className="quiet small">{t(`about.${kind}`)}</p>
                  {isSensitive(kind) ? <p className="small">{t("sensitive")}</p> : null}
                  <form method="get" action={`${at}/${kind}`} className="stack--s">
                    <div className="field">
                      <label htmlFor={`in-${kind}`}>{t("language")}</label>
                      <select className="input" id={`in-${kind}`} name="in" defaultValue={lang}>
                        {languages.map((one) => (
                          <option key={one} value={one}>
                            {formats.language(one)}
                          </option>
                        ))}
                      </select>
                    </div>
                    <p className="bar">
                      {formatsFor(kind).map((format) => (
                        <Button key={format} variant="line" small name="as" value={format}>
                          {t(`as.${format}`)}
                          <span className="sr">: {t(`kind.${kind}`)}</span>
                        </Button>
                      ))}
                    </p>
                  </form>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
