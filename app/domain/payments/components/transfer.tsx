import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { shownIban } from "#app/domain/communities/iban.ts";
import { creditorReference, shownCode } from "#app/domain/money/order-code.ts";
import { Line, Lines } from "#app/ui/lines.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { ScanCode } from "#app/ui/scan-code.tsx";
import type { ShownOrder } from "../order-queries.server.ts";

/** How to pay the next amount by bank transfer, all of it to copy. */
export function Transfer({ order }: { order: ShownOrder }) {
  const { t } = useTranslation("payments");
  const formats = useFormats();
  const { open, currency, payee, code } = order;
  const [next] = open;
  if (!next) return null;
  const amount = formats.money({ minor: next.minor, currency });
  return (
    <section aria-labelledby="transfer" className="stack--s">
      <h2 id="transfer">{t("transfer.title")}</h2>
      {payee.iban && payee.holder ? (
        <>
          <p>{t("transfer.intro", { amount })}</p>
          <Lines>
            <Line label={t("transfer.payee")}>{payee.holder}</Line>
            <Line label={t("transfer.iban")}>
              <b className="num">{shownIban(payee.iban)}</b>
            </Line>
            <Line label={t("transfer.amount")}>{amount}</Line>
            <Line label={t("transfer.reference")}>
              <b className="num">{shownCode(code)}</b>
            </Line>
            {currency === "EUR" ? (
              <Line label={t("transfer.creditorReference")}>
                <b className="num">{shownIban(creditorReference(code))}</b>
              </Line>
            ) : null}
          </Lines>
          {order.scan ? (
            <>
              <p>{t("transfer.scan")}</p>
              <ScanCode code={order.scan} label={t("transfer.scanAlt", { amount })} />
            </>
          ) : null}
        </>
      ) : (
        <Notice tone="info" title={t("transfer.none", { town: payee.name })} />
      )}
      <p>{t("transfer.cash", { town: payee.name, code: shownCode(code) })}</p>
    </section>
  );
}
