import { useTranslation } from "react-i18next";
import type { Language } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { type ContactTask, contactsFor, type EventContact } from "../contact.ts";

type Props = {
  /** With what each answers about, where that is not plain. */
  contacts: readonly (EventContact & { task?: ContactTask })[];
  language: Language;
};

/** Whom everybody may ask, those first who answer in the reader's language. */
export function ContactList({ contacts, language }: Props) {
  const { t } = useTranslation("communities");
  const formats = useFormats();
  if (contacts.length === 0) return null;
  return (
    <section className="section" aria-labelledby="contacts">
      <div className="section__head">
        <h2 id="contacts">{t("contact.title")}</h2>
      </div>
      <ul className="contacts">
        {contactsFor(contacts, language).map(({ name, task, email, phone, languages }) => (
          <li key={`${name} ${task ?? ""}`}>
            {task ? <p className="quiet">{t(`contact.task.${task}`)}</p> : null}
            <h3>{name}</h3>
            <p>
              {t("contact.answersIn", { languages: formats.list(languages.map(formats.language)) })}
            </p>
            {email ? (
              <p>
                <a className="jump" href={`mailto:${email}`}>
                  {email}
                </a>
              </p>
            ) : null}
            {phone ? (
              <p>
                <a className="jump" href={`tel:${phone.replaceAll(" ", "")}`}>
                  {phone}
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
