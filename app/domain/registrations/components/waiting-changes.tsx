import { Link, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Line, Lines } from "#app/ui/lines.tsx";
import type { WaitingChange } from "../answer-changes.server.ts";

/** Whose families answered anew what this reader's decision may hang on. */
export function WaitingChanges({ waiting }: { waiting: readonly WaitingChange[] }) {
  const { t } = useTranslation(["manage", "common"]);
  const { lang = "en" } = useParams();
  return (
    <section className="section stack--s">
      <h2>{t("manage:today.changes")}</h2>
      <Lines>
        {waiting.map(({ id, name, event }) => (
          <Line
            key={id}
            label={name}
            action={
              <Link
                className="jump"
                to={`/${lang}/manage/registrations/${id}`}
                aria-label={t("common:actionOf", { action: t("manage:today.seeChange"), name })}
              >
                {t("manage:today.seeChange")}
              </Link>
            }
          >
            <span className="quiet">{event}</span>
          </Line>
        ))}
      </Lines>
    </section>
  );
}
