import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { shownCode } from "#app/domain/money/order-code.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/fields.tsx";
import type { StatementsDesk } from "../review-queries.server.ts";

type Props = { transfer: StatementsDesk["waiting"][number]; reply: DeskReply | undefined };

/** One transfer as the bank told of it, and the order that it may be for. */
export function TransferForm({ transfer, reply }: Props) {
  const { t } = useTranslation("payments");
  const formats = useFormats();
  const { id, bookedOn, minor, currency, name, text, codes, isPerhapsKnown } = transfer;
  const isAnswered = reply?.result.initialValue?.transferId === id;
  const [form, fields] = useForm<{ transferId: string; code: string }>({
    id: `transfer-${id}`,
    lastResult: isAnswered ? reply.result : undefined,
    defaultValue: { transferId: id, code: codes[0] ? shownCode(codes[0]) : "" },
  });
  return (
    <Form method="post" className="stack--s" {...getFormProps(form)} noValidate autoComplete="off">
      <input type="hidden" name={fields.transferId.name} value={id} />
      <h3>
        {formats.money({ minor, currency })}, {formats.day(bookedOn)}
      </h3>
      {name ? <p>{t("statements.sender", { name })}</p> : null}
      {text ? <p className="quiet">{text}</p> : null}
      {isPerhapsKnown ? <p>{t("statements.perhapsKnown")}</p> : null}
      {codes.length > 0 ? (
        <p>{t("statements.suggested", { codes: formats.list(codes.map(shownCode)) })}</p>
      ) : null}
      {minor > 0 ? (
        <>
          <TextField field={fields.code} label={t("statements.code")} width="code" />
          <p className="bar">
            <Button name="intent" value="assign">
              {t("statements.assign")}
            </Button>
            <Button name="intent" value="dismiss" variant="quiet">
              {t("statements.dismiss")}
            </Button>
          </p>
        </>
      ) : (
        <>
          <p>{t("statements.takenBack")}</p>
          <p className="bar">
            <Button name="intent" value="dismiss" variant="quiet">
              {t("statements.dismiss")}
            </Button>
          </p>
        </>
      )}
    </Form>
  );
}
