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
        <ErrorSummary form={form} />
        <p>{t("page.withdrawText")}</p>
        <CheckboxesField field={fields.ids} label={t("page.withdrawWho")} options={options} />
        <Costs registrations={registrations} />
        <p className="bar">
          <Button name="intent" value="withdraw" variant="dangerMain">
            {t("page.withdrawSubmit")}
          </Button>
        </p>
      </Form>
    </details>
  );
}

/** What stays to be paid of each price if it were withdrawn today; nothing where nothing is to be paid. */
function Costs({ registrations }: Pick<Props, "registrations">) {
  const { t } = useTranslation("registrations");
  const formats = useFormats();
  const priced = registrations.flatMap(({ order, ...one }) => {
    return order && order.price > 0 ? [{ ...order, key: one.id, name: formats.name(one) }] : [];
  });
  if (priced.length === 0) return null;
  return (
    <ul>
      {priced.map(({ key, name, price, kept, currency }) => (
        <li key={key}>
          {kept === 0
            ? t("withdraw.free", { name })
            : t("withdraw.kept", {
                name,
                kept: formats.money({ minor: kept, currency }),
                price: formats.money({ minor: price, currency }),
              })}
        </li>
      ))}
    </ul>
  );
}
