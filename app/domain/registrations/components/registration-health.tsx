import { Link, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { ShownRegistration } from "../family-queries.server.ts";

/** Whether the family has told what those must know who look after the person; never what it is. */
export function RegistrationHealth({ registration }: { registration: ShownRegistration }) {
  const { t } = useTranslation("registrations");
  const { lang = "en" } = useParams();
  const { id, health, personId, mayAnswer } = registration;
  if (!health) return null;
  const form = `/${lang}/family/registrations/${id}/health`;
  return (
    <section aria-labelledby="health" className="stack--s">
      <h2 id="health">{t("health.title")}</h2>
      {health === "given" ? (
        <p>{t("health.given")}</p>
      ) : (
        <Notice tone="attention" title={t(`health.${health}`)} />
      )}
      <p className="bar">
        {mayAnswer ? (
          <ButtonLink to={form} variant={health === "given" ? "line" : "main"}>
            {t(toDoOf[health])}
          </ButtonLink>
        ) : null}
        <Link to={`/${lang}/family/people/${personId}/health`}>{t("health.looked")}</Link>
      </p>
    </section>
  );
}

const toDoOf = {
  missing: "todo.health",
  known: "todo.healthCheck",
  given: "health.change",
} as const;
