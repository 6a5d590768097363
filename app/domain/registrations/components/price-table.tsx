import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import type { FeeChoices } from "../fee-choices.server.ts";
import type { amountsOf } from "../first-amount.server.ts";

type Amounts = Awaited<ReturnType<typeof amountsOf>>;

type Props = { amounts: Amounts; names: readonly string[]; choices: FeeChoices | null };

/** What each person pays and why less, what it comes to, and when it is due. */
export function PriceTable({ amounts, names, choices }: Props) {
  const { t } = useTranslation("registrations");
  const formats = useFormats();
  if (!amounts) return <p>{t("check.unknown")}</p>;
  const { price, due } = amounts;
  if (price.total === 0) return <p>{t("check.free")}</p>;
  const money = (minor: number) => formats.money({ minor, currency: price.currency });
  const [first, ...rest] = due;
  const optionName = (id: string) => {
    const option = choices?.options.find((one) => one.id === id);
    return <span lang={option?.language}>{option?.name}</span>;
  };
  return (
    <section aria-labelledby="price" className="stack--s">
      <h2 id="price">{t("check.price")}</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("check.item")}</th>
            <th scope="col" className="r">
              {t("check.amount")}
            </th>
          </tr>
        </thead>
        <tbody>
          {price.lines.map((line, at) => (
            <tr key={at}>
              <td>
                {line.is === "fee" ? names[line.at] : null}
                {line.is === "fee" && line.rate !== "full" ? (
                  <span className="quiet"> {t(`check.rate.${line.rate}`)}</span>
                ) : null}
                {line.is === "sibling" || line.is === "early" ? t(`check.${line.is}`) : null}
                {line.is === "option" ? optionName(line.option) : null}
              </td>
              <td className="r">{money(line.minor)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t("check.total")}</th>
            <td className="r">
              <b>{money(price.total)}</b>
            </td>
          </tr>
        </tbody>
      </table>
      {first ? (
        <p>{t("check.due", { amount: money(first.minor), date: formats.day(first.dueOn) })}</p>
      ) : null}
      {rest.map(({ dueOn, minor }) => (
        <p key={dueOn}>{t("check.rest", { amount: money(minor), date: formats.day(dueOn) })}</p>
      ))}
    </section>
  );
}
