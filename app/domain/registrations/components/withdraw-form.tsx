import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxesField } from "#app/ui/checkboxes-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import type { ShownRegistration } from "../family-queries.server.ts";

type Props = {
  /** Those that can be withdrawn; the page's own first. */
  registrations: readonly ShownRegistration[];
  reply: DeskReply | undefined;
};

/** Withdraws one or several; what follows is said before the button. */
export function WithdrawForm({ registrations, reply }: Props) {
  const { t } = useTranslation("registrations");
  const formats = useFormats();
  const [own] = registrations;
  const [form, fields] = useForm<{ ids: string[] }>({
    id: "withdraw",
    lastResult: reply?.result,
    defaultValue: { ids: own ? [own.id] : [] },
  });
  const options = registrations.map((one) => ({ value: one.id, label: formats.name(one) }));
  return (
    <details open={reply !== undefined}>
      <summary>{t("page.withdraw")}</summary>
      <Form method="post" className="stack--s" {...getFormProps(form)} noValidate>
        <ErrorSummary form={form} fields={fields} />
        <p>{t("page.withdrawText")}</p>
        <CheckboxesField field={fields.ids} label={t("page.withdrawWho")} options={options} />
        <p className="bar">
          <Button name="intent" value="withdraw" variant="dangerMain">
            {t("page.withdrawSubmit")}
          </Button>
        </p>
      </Form>
    </details>
  );
}
