import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/fields.tsx";
import type { CheckInPage } from "../queries.server.ts";

type Person = NonNullable<CheckInPage["person"]>;
type Props = { person: Person; page: CheckInPage; formKey: string; at: string; query: string };

/** Everything that was noted of one person, and to whom she is handed over. */
export function PersonNotes({ person, page, formKey, at, query }: Props) {
  const { t } = useTranslation("attendance");
  const { instant, day: dayOf } = useFormats();
  const busOf = (id: string | null) => page.buses.find((bus) => bus.id === id)?.name ?? null;
  return (
    <section aria-labelledby="person" className="card stack--s">
      <h2 id="person">{person.name}</h2>
      <p className="quiet">{person.town}</p>
      {person.marks.length === 0 ? <p>{t("nothing")}</p> : null}
      <ul>
        {person.marks.map(({ id, kind, day, groupId, at: seen, by, toWhom }) => (
          <li key={id}>
            {[
              kind ? t(`kind.${kind}`) : null,
              day === null ? null : dayOf(day),
              busOf(groupId),
              toWhom === null ? null : t("to", { name: toWhom }),
            ]
              .filter((word) => word !== null)
              .join(", ")}{" "}
            <span className="quiet small">
              {[instant(new Date(seen), { timeZone: page.timeZone }), by]
                .filter(Boolean)
                .join(", ")}
            </span>
          </li>
        ))}
      </ul>
      <Form method="post" className="stack--s">
        <h3>{t("handOver")}</h3>
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="person" value={person.id} />
        <TextField
          field={{
            ...{ id: "to-whom", name: "toWhom", initialValue: "", errors: undefined },
            ...{ errorId: "to-whom-error", descriptionId: "to-whom-hint" },
          }}
          label={t("toWhom")}
          hint={t("handOverHint")}
          autoComplete="off"
          maxLength={120}
        />
        <p className="bar">
          <Button variant="line" name="intent" value="handOver">
            {t("save")}
          </Button>
          <a href={`${at}?${query}`}>{t("back")}</a>
        </p>
      </Form>
    </section>
  );
}
