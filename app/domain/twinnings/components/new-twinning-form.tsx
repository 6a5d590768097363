import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { TwinningsDesk } from "../desk-queries.server.ts";
import { twinningKinds } from "../kinds.ts";

type Fields = { partner: string; second: string; third: string; kind: string };

/** Starts a partnership: with whom, and of what kind. */
export function NewTwinningForm({ desk, reply }: { desk: TwinningsDesk; reply?: DeskReply }) {
  const { t } = useTranslation("twinnings");
  const { sortByName } = useFormats();
  const [form, fields] = useForm<Fields>({
    id: "new",
    lastResult: reply?.result,
    defaultValue: { partner: "", second: "", third: "", kind: "twinning" },
  });
  const towns = sortByName(desk.towns, ({ name }) => name).map(({ id, name }) => {
    return { value: id, label: name };
  });
  return (
    <section id="new" className="section">
      <div className="stack--s">
        <h2>{t("list.new")}</h2>
        <p>{t("list.newWhat")}</p>
        <RefusalNotice refusal={reply?.refusal} />
        <ErrorSummary form={form} />
        <Form method="post" action="#new" className="stack" {...getFormProps(form)} noValidate>
          <SelectField
            field={fields.partner}
            label={t("list.partner")}
            options={[{ value: "", label: t("list.choose") }, ...towns]}
          />
          <SelectField
            field={fields.second}
            label={t("list.second")}
            hint={t("list.moreHint")}
            options={[{ value: "", label: t("list.noneMore") }, ...towns]}
          />
          <SelectField
            field={fields.third}
            label={t("list.third")}
            options={[{ value: "", label: t("list.noneMore") }, ...towns]}
          />
          <SelectField
            field={fields.kind}
            label={t("fact.kind")}
            options={twinningKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <Button variant="main">{t("list.add")}</Button>
        </Form>
      </div>
    </section>
  );
}
