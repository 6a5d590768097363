import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import type { CheckInPage } from "../queries.server.ts";

type Props = { page: CheckInPage; formKey: string; at: string; query: string };

/** Who is not noted yet, with a box each; many are noted at once. */
export function MissingPeople({ page, formKey, at, query }: Props) {
  const { t } = useTranslation("attendance");
  const { asked, missing, there, name, count } = page;
  if (missing.length === 0) {
    if (there.length > 0 || (name === "" && count > 0)) return <p>{t("nobodyMissing")}</p>;
    return <p>{t("nobodyFound")}</p>;
  }
  return (
    <section aria-labelledby="missing" className="stack--s">
      <h2 id="missing">{t("missing", { count: missing.length })}</h2>
      <Form method="post" className="stack--s">
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="kind" value={asked.kind} />
        {asked.day === null ? null : <input type="hidden" name="day" value={asked.day} />}
        {asked.groupId === null ? null : <input type="hidden" name="group" value={asked.groupId} />}
        <ul className="choice choice--tight">
          {missing.map((one) => (
            <li key={one.id}>
              <label>
                <input
                  type="checkbox"
                  name="people"
                  value={one.id}
                  defaultChecked={missing.length === 1 && name !== ""}
                />
                <span>
                  {one.name} <span className="quiet small of-person">{one.town}</span>
                </span>
              </label>
              <a className="small" href={`${at}?${query}&person=${one.id}#person`}>
                {t("person")}
                <span className="sr">: {one.name}</span>
              </a>
            </li>
          ))}
        </ul>
        <p className="bar">
          <Button name="intent" value="mark">
            {t("mark")}
          </Button>
        </p>
      </Form>
    </section>
  );
}

/** Who is noted, when and by whom; a note can be taken back. */
export function NotedPeople({ page: { there, timeZone }, formKey, at, query }: Props) {
  const { t } = useTranslation(["attendance", "common"]);
  const { instant } = useFormats();
  if (there.length === 0) return null;
  return (
    <details open={there.length < 15}>
      <summary>{t("attendance:notedPeople", { count: there.length })}</summary>
      <ul className="stack--s">
        {there.map(({ id, name, note }) => (
          <li key={id} className="bar">
            <a href={`${at}?${query}&person=${id}#person`}>{name}</a>
            {note ? (
              <>
                <span className="quiet small">
                  {[instant(new Date(note.at), { timeZone }), note.by].filter(Boolean).join(", ")}
                </span>
                <Form method="post">
                  <input type="hidden" name="key" value={formKey} />
                  <input type="hidden" name="mark" value={note.id} />
                  <Button
                    variant="quiet"
                    small
                    name="intent"
                    value="undo"
                    aria-label={t("common:actionOf", { action: t("attendance:undo"), name })}
                  >
                    {t("attendance:undo")}
                  </Button>
                </Form>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
