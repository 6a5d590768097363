import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { BothVersions } from "#app/ui/both-versions.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { CommunityDesk } from "../desk-queries.server.ts";
import { shownIban } from "../iban.ts";
import { currencies } from "../town-choices.ts";
import type { DeskReply } from "./desk-reply.ts";
import { VersionField } from "./version-field.tsx";

type Fields = {
  version: string;
  currency: string;
  bankHolder: string;
  iban: string;
};

/** How a community is paid, and the facts that no other page asks for. */
export function DetailsForm({ desk, reply }: { desk: CommunityDesk; reply?: DeskReply }) {
  const { t } = useTranslation(["manage", "common"]);
  const formats = useFormats();
  const saved = {
    currency: desk.currency,
    bankHolder: desk.bankHolder ?? "",
    iban: desk.iban ? shownIban(desk.iban) : "",
  };
  const [form, fields] = useForm<Fields>({
    id: "details",
    lastResult: reply?.result,
    defaultValue: { version: String(desk.detailsVersion), ...saved },
  });
  const { version, currency, bankHolder, iban } = fields;
  const shown = { currency, bankHolder, iban };
  const labels = {
    currency: t("manage:community.currency"),
    bankHolder: t("manage:community.bankHolder"),
    iban: t("manage:community.iban"),
  };
  const hasSeenBoth = reply?.refusal?.code === "changedMeanwhile";
  const names = Object.keys(shown) as (keyof typeof shown)[];
  const both = names.map((name) => ({
    label: labels[name],
    saved: saved[name],
    typed: shown[name].initialValue ?? "",
  }));
  return (
    <section id="money" className="section">
      <div className="stack--s">
        <h2>{t("manage:community.money")}</h2>
        <p>{t("manage:community.moneyWhat")}</p>
        <RefusalNotice refusal={reply?.refusal} />
        {hasSeenBoth ? <BothVersions values={both} /> : null}
        <ErrorSummary form={form} fields={shown} />
        <Form method="post" action="#money" className="stack" {...getFormProps(form)} noValidate>
          <VersionField
            initialValue={version.initialValue}
            current={desk.detailsVersion}
            hasSeenBoth={hasSeenBoth}
          />
          <TextField
            field={bankHolder}
            label={labels.bankHolder}
            hint={t("manage:community.bankHolderHint")}
            autoComplete="off"
          />
          <TextField
            field={iban}
            label={labels.iban}
            hint={t("manage:community.ibanHint")}
            autoComplete="off"
          />
          <SelectField
            field={currency}
            label={labels.currency}
            options={currencies.map((value) => ({
              value,
              label: `${value} · ${formats.currency(value)}`,
            }))}
          />
          <Button variant="main" name="intent" value="details">
            {t("common:action.save")}
          </Button>
        </Form>
      </div>
    </section>
  );
}
