import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { SampleTable } from "#app/domain/import/components/sample-table.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { bankFields, neededBankFields } from "../csv-columns.ts";
import type { StatementPage } from "../statement-queries.server.ts";

type Props = {
  found: Extract<StatementPage["found"], { is: "mapping" }>;
  reply: DeskReply | undefined;
};

const isNeeded = (field: string) => neededBankFields.some((one) => one === field);

/** Says what each column of a bank's table means, with its first cells to see it by. */
export function BankColumnsForm({ found, reply }: Props) {
  const { t } = useTranslation(["import", "payments"]);
  const { mapping, columns } = found;
  const [form, fields] = useForm<{ column: Record<string, string> }>({
    id: "columns",
    lastResult: reply?.result,
    defaultValue: {
      column: Object.fromEntries(Object.entries(mapping).map(([one, at]) => [one, String(at)])),
    },
  });
  const places = fields.column.getFieldset();
  const shown = bankFields.flatMap((field) => {
    const meta = places[field];
    return meta ? [{ field, meta }] : [];
  });
  const options = columns.map(({ name }, at) => ({
    value: String(at),
    label: name || t("import:mapping.unnamed", { number: at + 1 }),
  }));
  return (
    <section className="section stack--s" aria-labelledby="map">
      <h2 id="map">{t("import:mapping.title")}</h2>
      <p>{t("import:mapping.text")}</p>
      <SampleTable columns={columns} />
      <ErrorSummary
        form={form}
        fields={Object.fromEntries(shown.map(({ field, meta }) => [field, meta]))}
      />
      <Form method="post" action="?#map" className="stack" {...getFormProps(form)} noValidate>
        <div className="import-columns">
          {shown.map(({ field, meta }) => (
            <SelectField
              key={field}
              field={meta}
              label={t(`payments:statements.column.${field}`)}
              options={[
                {
                  value: "",
                  label: t(isNeeded(field) ? "import:mapping.choose" : "import:mapping.none"),
                },
                ...options,
              ]}
            />
          ))}
        </div>
        <p className="bar">
          <Button name="intent" value="map">
            {t("payments:statements.submit")}
          </Button>
        </p>
      </Form>
    </section>
  );
}
