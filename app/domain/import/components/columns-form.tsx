import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { type Option, SelectField } from "#app/ui/fields.tsx";
import { importFields, neededFields } from "../columns.ts";
import type { ImportPage, ShownImport } from "../import-queries.server.ts";
import { EncodingForm } from "./encoding-form.tsx";
import { SampleTable } from "./sample-table.tsx";

type Mapped = Extract<ShownImport, { is: "mapping" }>;

type Props = { page: ImportPage; found: Mapped; reply: DeskReply | undefined };

const isNeeded = (field: string) => neededFields.some((one) => one === field);

/** Says what each column means, with its first cells to see it by. */
export function ColumnsForm({ page, found, reply }: Props) {
  const { t } = useTranslation("import");
  const { mapping, standard, columns } = found;
  const [form, fields] = useForm<{ column: Record<string, string>; town: string; kind: string }>({
    id: "columns",
    lastResult: reply?.result,
    defaultValue: {
      column: Object.fromEntries(Object.entries(mapping).map(([one, at]) => [one, String(at)])),
      ...{ town: standard.town ?? "", kind: standard.kind ?? "" },
    },
  });
  const places = fields.column.getFieldset();
  const shown = Object.fromEntries(importFields.map((field) => [field, places[field]]));
  const options = columns.map(({ name }, at) => ({
    value: String(at),
    label: name || t("mapping.unnamed", { number: at + 1 }),
  }));
  return (
    <section className="section stack--s" aria-labelledby="map">
      <h2 id="map">{t("mapping.title")}</h2>
      <p className="quiet">{t("mapping.file", { name: found.fileName, rows: found.count })}</p>
      <p>{t("mapping.text")}</p>
      <SampleTable columns={columns} />
      <EncodingForm found={found} />
      <ErrorSummary form={form} fields={filled(shown)} />
      <Form method="post" action="?#map" className="stack" {...getFormProps(form)} noValidate>
        <div className="import-columns">
          {importFields.map((field) => {
            const meta = places[field];
            const none = {
              value: "",
              label: t(isNeeded(field) ? "mapping.choose" : "mapping.none"),
            };
            return meta ? (
              <SelectField
                key={field}
                field={meta}
                label={t(`column.${field}`)}
                options={[none, ...options]}
              />
            ) : null;
          })}
        </div>
        <Standard page={page} fields={fields} />
        <p className="bar">
          <Button name="intent" value="map">
            {t("mapping.submit")}
          </Button>
        </p>
      </Form>
    </section>
  );
}

function filled<Meta>(all: Record<string, Meta | undefined>): Record<string, Meta> {
  return Object.fromEntries(Object.entries(all).flatMap(([key, one]) => (one ? [[key, one]] : [])));
}

type Field = Parameters<typeof SelectField>[0]["field"];

/** What a row means whose town or kind is not said; not asked where there is one only. */
function Standard({
  page,
  fields,
}: Pick<Props, "page"> & { fields: Record<"town" | "kind", Field> }) {
  const { t } = useTranslation(["import", "registrations"]);
  const { towns, kinds } = page;
  const none: Option = { value: "", label: t("import:mapping.choose") };
  return (
    <>
      {towns.length > 1 ? (
        <SelectField
          field={fields.town}
          label={t("import:mapping.standardTown")}
          options={[none, ...towns.map(({ slug, name }) => ({ value: slug, label: name }))]}
        />
      ) : (
        <input type="hidden" name="town" value={towns[0]?.slug ?? ""} />
      )}
      {kinds.length > 1 ? (
        <SelectField
          field={fields.kind}
          label={t("import:mapping.standardKind")}
          options={[
            none,
            ...kinds.map((kind) => ({ value: kind, label: t(`registrations:kind.${kind}`) })),
          ]}
        />
      ) : (
        <input type="hidden" name="kind" value={kinds[0] ?? ""} />
      )}
    </>
  );
}
