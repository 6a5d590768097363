import { type FieldMetadata, getFormProps, useForm } from "@conform-to/react";
import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { shownCode } from "#app/domain/money/order-code.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { typedHundredths } from "#app/i18n/typed-amounts.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/fields.tsx";
import type { StatementsDesk } from "../review-queries.server.ts";

type Transfer = StatementsDesk["waiting"][number];
type Props = { transfer: Transfer; reply: DeskReply | undefined };

/** One transfer as the bank told of it, and the orders that it may be for. */
export function TransferForm({ transfer, reply }: Props) {
  const { t } = useTranslation("payments");
  const { lang = "en" } = useParams();
  const { id, minor, booked, codes, currency } = transfer;
  const isAnswered = reply?.result.initialValue?.transferId === id;
  const [form, fields] = useForm<{ transferId: string; code: string; part: string }>({
    id: `transfer-${id}`,
    lastResult: isAnswered ? reply.result : undefined,
    defaultValue: {
      ...{ transferId: id, code: codes[0] ? shownCode(codes[0]) : "" },
      part: typedHundredths(isLanguage(lang) ? lang : "en", minor - booked),
    },
  });
  return (
    <Form method="post" className="stack--s" {...getFormProps(form)} noValidate autoComplete="off">
      <input type="hidden" name={fields.transferId.name} value={id} />
      <input type="hidden" name="booked" value={booked} />
      <Told transfer={transfer} />
      {minor > 0 ? (
        <Fields code={fields.code} part={fields.part} currency={currency} />
      ) : (
        <p>{t("statements.takenBack")}</p>
      )}
      <p className="bar">
        {minor > 0 ? (
          <Button name="intent" value="assign">
            {t("statements.assign")}
          </Button>
        ) : null}
        <Button name="intent" value="dismiss" variant="quiet">
          {t(booked > 0 ? "statements.dismissRest" : "statements.dismiss")}
        </Button>
      </p>
    </Form>
  );
}

/** What the bank says, and what of it is booked already. */
function Told({ transfer }: { transfer: Transfer }) {
  const { t } = useTranslation("payments");
  const formats = useFormats();
  const { bookedOn, minor, currency, name, text, codes, booked, parts } = transfer;
  const amount = (of: number) => formats.money({ minor: of, currency });
  return (
    <>
      <h3>
        {amount(minor)}, {formats.day(bookedOn)}
      </h3>
      {name ? <p>{t("statements.sender", { name })}</p> : null}
      {text ? <p className="quiet">{text}</p> : null}
      {transfer.isPerhapsKnown ? <p>{t("statements.perhapsKnown")}</p> : null}
      {codes.length > 0 ? (
        <p>{t("statements.suggested", { codes: formats.list(codes.map(shownCode)) })}</p>
      ) : null}
      {parts.length > 0 ? (
        <ul>
          {parts.map(({ code, minor: part }, at) => (
            <li key={at}>
              {t("statements.bookedPart", { amount: amount(part), code: shownCode(code) })}
            </li>
          ))}
        </ul>
      ) : null}
      {booked > 0 ? (
        <p>
          <b>{t("statements.rest", { amount: amount(minor - booked) })}</b>
        </p>
      ) : null}
    </>
  );
}

type Field = FieldMetadata<string, { transferId: string; code: string; part: string }>;

function Fields({ code, part, currency }: { code: Field; part: Field; currency: string }) {
  const { t } = useTranslation("payments");
  return (
    <>
      <TextField field={code} label={t("statements.code")} width="code" />
      <TextField
        field={part}
        label={t("statements.part", { currency })}
        hint={t("statements.partHint")}
        inputMode="decimal"
        width="code"
      />
    </>
  );
}
