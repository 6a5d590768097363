import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { BothVersions } from "#app/ui/both-versions.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { ContactTask, EventContact } from "../contact.ts";
import { MOST_CONTACTS } from "../contact.ts";
import { ContactFields, type TypedContact } from "./contact-fields.tsx";
import type { DeskReply } from "./desk-reply.ts";
import { VersionField } from "./version-field.tsx";

type Fields = { version: string; contacts: TypedContact[] };

type Saved = EventContact & { task?: ContactTask };

const typedOf = ({ name, task = "partnerships", ...contact }: Saved): TypedContact => {
  const { email, phone, languages } = contact;
  return { name, task, email: email ?? "", phone: phone ?? "", languages, remove: "" };
};

type Props = {
  saved: readonly Saved[];
  version: number;
  /** Each has something to answer about; of an event all answer about the event. */
  hasTask?: boolean;
  reply?: DeskReply;
};

/** Everybody who may be asked, one below the other, and a row for one more. */
export function ContactsForm({ saved, version, hasTask = true, reply }: Props) {
  const { t } = useTranslation(["manage", "common"]);
  const blank = typedOf({ name: "", email: null, phone: null, languages: [] });
  const more = saved.length < MOST_CONTACTS ? [blank] : [];
  const [form, fields] = useForm<Fields>({
    id: "contacts",
    lastResult: reply?.result,
    defaultValue: { version: String(version), contacts: [...saved.map(typedOf), ...more] },
  });
  const rows = fields.contacts.getFieldList();
  const hasSeenBoth = reply?.refusal?.code === "changedMeanwhile";
  const lineOf = useContactLine(hasTask);
  const both = Array.from({ length: Math.max(rows.length, saved.length) }, (_, at) => ({
    label: t("manage:community.contactNumber", { number: at + 1 }),
    saved: lineOf(saved[at] && typedOf(saved[at])),
    typed: lineOf(rows[at]?.initialValue as Partial<TypedContact> | undefined),
  }));
  const wrong = Object.fromEntries(
    rows.flatMap((row) => {
      const { name, email, phone, languages } = row.getFieldset();
      return [name, email, phone, languages].map((field) => [field.name, field] as const);
    }),
  );
  return (
    <section id="contacts" className="section">
      <div className="stack--s">
        <h2>{t("manage:community.contacts")}</h2>
        <p>{t("manage:community.contactsWhat")}</p>
        <RefusalNotice refusal={reply?.refusal} />
        {hasSeenBoth ? <BothVersions values={both} /> : null}
        <ErrorSummary form={form} fields={wrong} />
        <Form method="post" action="#contacts" className="stack" {...getFormProps(form)} noValidate>
          <VersionField
            initialValue={fields.version.initialValue}
            current={version}
            hasSeenBoth={hasSeenBoth}
          />
          {rows.map((row, at) => (
            <ContactFields
              key={row.key}
              row={row}
              isNew={at >= saved.length}
              number={at + 1}
              hasTask={hasTask}
            />
          ))}
          <Button variant="main" name="intent" value="contacts">
            {t("common:action.save")}
          </Button>
        </Form>
      </div>
    </section>
  );
}

/** A contact in a line, as two versions of it are compared. */
function useContactLine(hasTask: boolean) {
  const { t } = useTranslation("communities");
  const formats = useFormats();
  return (contact: Partial<TypedContact> | undefined) => {
    if (!contact?.name) return "";
    const { name, task, email, phone, languages = [] } = contact;
    const spoken = formats.list([languages].flat().map(formats.language));
    const does = hasTask && task && t(`contact.task.${task as ContactTask}`);
    return [name, does, email, phone, spoken].filter(Boolean).join("\n");
  };
}
