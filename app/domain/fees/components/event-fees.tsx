import { useTranslation } from "react-i18next";
import { participantKinds } from "#app/domain/places/free-places.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { townColour } from "#app/ui/town-colours.ts";
import { TownMark } from "#app/ui/town-mark.tsx";
import type { StatedFees } from "../fees-queries.server.ts";
import { type Allowance, type Rate, rates } from "../terms.ts";
import { EventPayments } from "./event-payments.tsx";

/** What an event costs the families of each town, when it is to be paid, and what comes back; nothing of one without fees. */
export function EventFees({ fees }: { fees: StatedFees | null }) {
  const { t } = useTranslation("fees");
  if (!fees) return null;
  const needsCode = Object.values(fees.needsCode).some(Boolean);
  return (
    <section className="section" aria-labelledby="fees">
      <h2 id="fees">{t("public.title")}</h2>
      <table className="table fees-public">
        <caption className="sr">{t("public.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("public.town")}</th>
            <th scope="col">{t("public.fee")}</th>
          </tr>
        </thead>
        <tbody>
          {fees.towns.map((town) => (
            <TownRow key={town.slug} town={town} fees={fees} />
          ))}
        </tbody>
      </table>
      {needsCode ? <p className="small quiet">{t("public.code")}</p> : null}
      <EventPayments terms={fees.terms} />
    </section>
  );
}

type Town = StatedFees["towns"][number];

function TownRow({ town, fees }: { town: Town; fees: StatedFees }) {
  const { t } = useTranslation("fees");
  const formats = useFormats();
  const { amounts, currency, sibling, early, deposit } = town.fees;
  const { earlyUntil } = fees.terms;
  const partOf = (part: Allowance) =>
    "percent" in part
      ? formats.percent(part.percent / 100)
      : formats.money({ minor: part.minor, currency });
  const paysAny = Object.values(amounts).some(({ full }) => (full ?? 0) > 0);
  return (
    <tr>
      <th scope="row">
        <TownMark name={town.name} colour={townColour(town.colour)} />
      </th>
      <td>
        <ul>
          {participantKinds.map((kind) => (
            <KindLine key={kind} town={town} kind={kind} />
          ))}
          {fees.options.map(({ id, value, language }) => {
            const minor = town.fees.options[id];
            if (minor === undefined) return null;
            return (
              <li key={id} className="small">
                <span lang={language}>{value}</span>
                {` · ${formats.money({ minor, currency })}`}
              </li>
            );
          })}
          {sibling ? (
            <li className="small">{t("public.sibling", { amount: partOf(sibling) })}</li>
          ) : null}
          {early && earlyUntil ? (
            <li className="small">
              {t("public.early", { date: formats.day(earlyUntil), amount: partOf(early) })}
            </li>
          ) : null}
          {deposit && paysAny ? (
            <li className="small">{t("public.deposit", { amount: partOf(deposit) })}</li>
          ) : null}
          {town.paidTo && paysAny ? (
            <li className="small quiet">{t("public.payee", { town: town.paidTo })}</li>
          ) : null}
        </ul>
      </td>
    </tr>
  );
}

/** The fee of a kind of participant, and below it the lower ones. */
function KindLine({ town, kind }: { town: Town; kind: (typeof participantKinds)[number] }) {
  const { t } = useTranslation(["fees", "places"]);
  const formats = useFormats();
  const { amounts, currency } = town.fees;
  const ofKind = amounts[kind];
  if (ofKind?.full === undefined) return null;
  const shown = (minor: number) =>
    minor === 0 ? t("fees:public.free") : formats.money({ minor, currency });
  const lower = rates.filter((rate): rate is Exclude<Rate, "full"> => rate !== "full");
  return (
    <li>
      <b>{t("fees:public.line", { name: t(`places:kind.${kind}`), amount: shown(ofKind.full) })}</b>
      {lower.map((rate) => {
        const minor = ofKind[rate];
        if (minor === undefined) return null;
        return (
          <span key={rate} className="small">
            {" · "}
            {t(`fees:public.${rate}`, { amount: shown(minor) })}
          </span>
        );
      })}
    </li>
  );
}
