import { useParams } from "@remix-run/react";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import type { ShownOrder } from "../order-queries.server.ts";

type Entry = ShownOrder["entries"][number] & { by?: string | null };

type Props = { currency: string; entries: readonly Entry[] };

/** An order's ledger line by line: what, for whom, why, and by whom where the reader is told. */
export function LedgerTable({ currency, entries }: Props) {
  const { t } = useTranslation("payments");
  const formats = useFormats();
  const isSigned = entries.some(({ by }) => by !== undefined);
  return (
    <table className="table table--cards">
      <thead>
        <tr>
          <th scope="col">{t("ledger.what")}</th>
          <th scope="col" className="r">
            {t("ledger.amount")}
          </th>
          <th scope="col">{t("ledger.day")}</th>
          {isSigned ? <th scope="col">{t("ledger.by")}</th> : null}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <th scope="row">
              <EntryWords entry={entry} />
            </th>
            <td className="r">
              <span className="cell-label">{t("ledger.amount")}</span>
              {formats.money({ minor: entry.minor, currency })}
            </td>
            <td>
              <span className="cell-label">{t("ledger.day")}</span>
              {formats.day(entry.payment?.receivedOn ?? entry.at)}
            </td>
            {isSigned ? (
              <td>
                <span className="cell-label">{t("ledger.by")}</span>
                {entry.by ?? t("ledger.bySystem")}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What an entry is, in words, with what belongs to it. */
function EntryWords({ entry }: { entry: Entry }) {
  const { t } = useTranslation("payments");
  const { lang = "en" } = useParams();
  const { kind, label, name, reason, payment, sourceType } = entry;
  const word =
    kind === "charge" || kind === "discount"
      ? t(`ledger.label.${label ?? "fee"}`)
      : kind === "payment" && payment
        ? t(`provider.${payment.provider}`)
        : kind === "correction" && sourceType === "payment"
          ? t("ledger.takenBack")
          : t(`ledger.kind.${kind}`);
  const details = [name, payment?.reference, reason].filter((part) => part);
  return (
    <>
      {word}
      {kind === "payment" && payment?.receipt ? (
        <>
          <br />
          <a href={`/${lang}/receipts/${payment.receipt.id}`}>{t("receipt.link")}</a>
        </>
      ) : null}
      {details.map((detail) => (
        <Fragment key={detail}>
          <br />
          <span className="quiet">{detail}</span>
        </Fragment>
      ))}
    </>
  );
}
