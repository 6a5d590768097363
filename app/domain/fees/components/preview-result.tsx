import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { FeesBoard } from "../fees-queries.server.ts";
import type { Preview } from "../preview.ts";

type Props = { board: FeesBoard; town: string; shown: Preview };

/** The reckoning for a family line by line, what is due when, and to whom; or what is not stated yet. */
export function PreviewResult({ board, town: slug, shown }: Props) {
  const { t } = useTranslation(["fees", "places"]);
  const town = board.towns.find((one) => one.slug === slug);
  if (shown.is === "noFee") {
    const kind = t(`places:kind.${shown.kind}`);
    return <Notice tone="attention" title={t("fees:preview.noFee", { town: town?.name, kind })} />;
  }
  if (shown.is === "noOption") {
    const name = board.options.find(({ id }) => id === shown.option)?.name;
    return (
      <Notice tone="attention" title={t("fees:preview.noOption", { town: town?.name, name })} />
    );
  }
  const payee = town?.payee === "host" ? board.hostName : town?.name;
  return (
    <div className="stack--s" role="status">
      <Lines board={board} shown={shown} />
      <Dues shown={shown} />
      <p>{t("fees:public.payee", { town: payee })}</p>
    </div>
  );
}

type Priced = Extract<Preview, { is: "priced" }>;

function Lines({ board, shown }: { board: FeesBoard; shown: Priced }) {
  const { t } = useTranslation(["fees", "places"]);
  const formats = useFormats();
  const { party, price } = shown;
  const { currency, lines, total } = price;
  const wordOf = (line: (typeof lines)[number]) => {
    if (line.is === "fee") return t(`fees:rate.${line.rate}`);
    if (line.is === "option") return board.options.find(({ id }) => id === line.option)?.name;
    return t(`fees:preview.line.${line.is}`);
  };
  const whose = (at: number) => {
    const kind = party[at]?.kind ?? "child";
    const number = party.slice(0, at + 1).filter((one) => one.kind === kind).length;
    return t(`fees:preview.person.${kind}`, { number });
  };
  return (
    <table className="table">
      <caption className="sr">{t("fees:preview.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("fees:form.who")}</th>
          <th scope="col" className="r">
            {t("fees:preview.amount")}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.at} ${line.is} ${line.is === "option" ? line.option : ""}`}>
            <th scope="row">
              {whose(line.at)}
              <span className="quiet" lang={line.is === "option" ? board.language : undefined}>
                {wordOf(line)}
              </span>
            </th>
            <td className="r">{formats.money({ minor: line.minor, currency }, { exact: true })}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t("fees:preview.total")}</th>
          <td className="r">
            <b>{formats.money({ minor: total, currency }, { exact: true })}</b>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** What of it is to be paid by which day. */
function Dues({ shown: { price, dues } }: { shown: Priced }) {
  const { t } = useTranslation("fees");
  const formats = useFormats();
  if (dues.length === 0) return <p>{t("preview.nothingDue")}</p>;
  return (
    <>
      <h3>{t("public.due")}</h3>
      <ul>
        {dues.map(({ is, dueOn, minor }) => {
          const amount = formats.money({ minor, currency: price.currency });
          return (
            <li key={dueOn}>
              {t(`preview.due.${is}`, { date: formats.day(dueOn, "long"), amount })}
            </li>
          );
        })}
      </ul>
    </>
  );
}
