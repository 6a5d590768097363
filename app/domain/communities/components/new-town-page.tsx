import { getFormProps, useForm } from "@conform-to/react";
import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { languages } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import { currencies } from "../town-choices.ts";
import type { DeskReply } from "./desk-reply.ts";
import { namesIn, TownNameFields, TownPlaceFields, type TypedTown } from "./town-fields.tsx";
import { pick } from "./town-form.tsx";

type Fields = TypedTown & { currency: string; source: string };

const empty: Omit<Fields, "source"> = {
  ...{ name: "", latinName: "", names: namesIn(() => ""), country: "PL", coordinates: "" },
  ...{ population: "", populationYear: "", colour: "fir", language: "pl", currency: "EUR" },
  ...{ languages: [], timeZone: "Europe/Warsaw" },
};

/** Takes a town into the network; its people are invited and its texts written afterwards, at its own desk. */
export function NewTownPage({ title, reply }: { title: string; reply: DeskReply | undefined }) {
  const { t } = useTranslation(["manage", "common"]);
  const formats = useFormats();
  const { lang = "en" } = useParams();
  const defaultValue: Fields = { ...empty, source: lang };
  const [form, fields] = useForm<Fields>({ id: "new", lastResult: reply?.result, defaultValue });
  const { names, ...others } = pick(fields);
  const { currency, source } = fields;
  const wrong = { ...others, ...names.getFieldset(), currency, source };
  return (
    <div className="wrap wrap--column">
      <Crumbs
        label={t("manage:administration.title")}
        to={`/${lang}/manage/administration`}
        text={t("manage:administration.title")}
      />
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">{t("manage:town.newWhat")}</p>
      </div>
      <RefusalNotice refusal={reply?.refusal} />
      <ErrorSummary form={form} fields={wrong} />
      <Form method="post" className="stack" {...getFormProps(form)} noValidate>
        <TownNameFields fields={pick(fields)} />
        <TownPlaceFields fields={pick(fields)} />
        <SelectField
          field={currency}
          label={t("manage:community.currency")}
          options={currencies.map((value) => ({
            value,
            label: `${value} · ${formats.currency(value)}`,
          }))}
        />
        <SelectField
          field={source}
          label={t("manage:town.source")}
          hint={t("manage:town.sourceHint")}
          options={languages.map((value) => ({ value, label: formats.language(value) }))}
        />
        <Button variant="main">{t("manage:town.create")}</Button>
      </Form>
    </div>
  );
}
