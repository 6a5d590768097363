import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PartNote } from "#app/domain/texts/components/part-note.tsx";
import { RadioField } from "#app/ui/fields.tsx";
import { decisionField, printField } from "../consent-form.ts";
import type { ShownConsent } from "../shown-consents.server.ts";

type Props = {
  type: ShownConsent;
  /** Those for whom it is asked; without an id where the page is about one alone. */
  people: readonly { id: string; name: string }[];
  /** By field: what was chosen before, and what is wrong with it. */
  said: Record<string, string>;
  wrong: Record<string, string>;
};

/** One permission: its words once, then a yes or a no for each of those whom it is about. Nothing is chosen before. */
export function ConsentChoices({ type, people, said, wrong }: Props) {
  const { t } = useTranslation("registrations");
  const { lang = "en" } = useParams();
  const { id, title, text, print, isRequired, bothGuardians } = type;
  const options = [
    { value: "given", label: t("consents.given") },
    { value: "refused", label: t("consents.refused") },
  ];
  return (
    <section className="stack--s" aria-labelledby={`consent-${id}`}>
      <h2 className="small" id={`consent-${id}`} lang={title.language}>
        {title.value}
      </h2>
      <p lang={text.language}>{text.value}</p>
      <PartNote written={text.language} language={lang} />
      {isRequired ? null : <p className="hint">{t("consents.optional")}</p>}
      {bothGuardians ? <p className="hint">{t("consents.both")}</p> : null}
      <input type="hidden" name={printField(id)} value={print} />
      {people.map((person) => {
        const name = decisionField(id, person.id);
        const field = {
          ...{ id: name, name, errorId: `${name}-error`, descriptionId: `${name}-hint` },
          errors: wrong[name] ? [wrong[name]] : undefined,
          initialValue: said[name],
        };
        return <RadioField key={name} field={field} label={person.name} options={options} row />;
      })}
    </section>
  );
}
