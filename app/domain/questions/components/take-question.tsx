import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import type { QuestionsDesk } from "../questions-queries.server.ts";

/** The questions of the host's library, each to put among those of the event; nothing where there are none. */
export function TakeQuestion({ desk }: { desk: QuestionsDesk }) {
  const { t } = useTranslation("questions");
  const { library, source } = desk;
  if (library.length === 0) return null;
  return (
    <section className="section stack--s" id="library" aria-labelledby="library-title">
      <h2 id="library-title">{t("library.take")}</h2>
      <p>{t("library.takeWhat")}</p>
      <ul className="stack--s">
        {library.map(({ id, label, type }) => (
          <li key={id}>
            <Form method="post" action="?#main" className="bar">
              <input type="hidden" name="id" value={id} />
              <span>
                <span lang={source}>{label}</span>{" "}
                <small className="quiet">{t(`type.${type}`)}</small>
              </span>
              <Button
                small
                name="intent"
                value="take"
                aria-label={t("list.of", { action: t("library.takeSubmit"), question: label })}
              >
                {t("library.takeSubmit")}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
