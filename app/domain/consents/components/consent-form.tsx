import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { VersionField } from "#app/domain/communities/components/version-field.tsx";
import { participantKinds } from "#app/domain/events/guest-kinds.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { BothVersions } from "#app/ui/both-versions.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxesField } from "#app/ui/checkboxes-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { CheckboxField, TextField } from "#app/ui/fields.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import { isPhoto } from "../consent.ts";
import type { ConsentsDesk } from "../consents-desk.server.ts";

/** What the forms get back: of which permission, too. */
export type ConsentReply = DeskReply & { id: string | null };

type Props = {
  consent: ConsentsDesk["consents"][number];
  source: string;
  reply: ConsentReply | undefined;
};

type Typed = {
  version: string;
  title: string;
  text: string;
  isRequired: string;
  bothGuardians: string;
  kinds: string[];
};

/** One permission: its words in the language that the event is written in, and whom it is asked for. */
export function ConsentForm({ consent, source, reply }: Props) {
  const { t } = useTranslation(["consents", "places", "common"]);
  const formats = useFormats();
  const { id, title, text, version } = consent;
  const [form, fields] = useForm<Typed>({
    ...{ id: `consent-${id}`, lastResult: reply?.result },
    defaultValue: {
      ...{ title, text, version: String(version), kinds: consent.kinds },
      isRequired: consent.isRequired ? "on" : "",
      bothGuardians: consent.bothGuardians ? "on" : "",
    },
  });
  const hasSeenBoth = reply?.refusal?.code === "changedMeanwhile";
  const hint = t("consents:hint.language", { language: formats.language(source) });
  const both = [
    { label: t("consents:field.title"), saved: title, typed: String(form.initialValue?.title) },
    { label: t("consents:field.text"), saved: text, typed: String(form.initialValue?.text) },
  ];
  const { isRequired, bothGuardians, kinds } = fields;
  return (
    <details className="group" open={reply !== undefined}>
      <summary>
        <span lang={source}>{title}</span> <Facts consent={consent} />
      </summary>
      {hasSeenBoth ? <BothVersions values={both} /> : null}
      <ErrorSummary form={form} fields={{ title: fields.title, text: fields.text }} />
      <Form method="post" action="?#main" className="stack" {...getFormProps(form)} noValidate>
        <input type="hidden" name="id" value={id} />
        <VersionField
          initialValue={fields.version.initialValue}
          current={String(version)}
          hasSeenBoth={hasSeenBoth}
        />
        <TextField
          field={fields.title}
          label={t("consents:field.title")}
          hint={hint}
          lang={source}
        />
        <TextAreaField
          field={fields.text}
          label={t("consents:field.text")}
          rows={4}
          language={source}
        />
        {isPhoto(consent.kind) ? (
          <p className="hint">{t("consents:hint.photo")}</p>
        ) : (
          <CheckboxField field={isRequired} label={t("consents:field.isRequired")} />
        )}
        <CheckboxField field={bothGuardians} label={t("consents:field.bothGuardians")} />
        <CheckboxesField
          field={kinds}
          label={t("consents:field.kinds")}
          hint={t("consents:hint.kinds")}
          options={participantKinds.map((one) => ({ value: one, label: t(`places:kind.${one}`) }))}
        />
        <p className="bar">
          <Button name="intent" value="save">
            {t("common:action.save")}
          </Button>
          <Button variant="danger" name="intent" value="remove">
            {t("consents:remove")}
          </Button>
        </p>
      </Form>
    </details>
  );
}

/** Whom it is asked for, and whether it must be given. */
function Facts({ consent }: Pick<Props, "consent">) {
  const { t } = useTranslation(["consents", "places"]);
  const formats = useFormats();
  const words = [
    consent.isRequired ? t("consents:list.required") : "",
    consent.bothGuardians ? t("consents:list.both") : "",
    formats.list(consent.kinds.map((one) => t(`places:kind.${one}`))),
  ];
  return <small className="quiet">{words.filter(Boolean).join(" · ")}</small>;
}
