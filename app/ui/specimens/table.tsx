import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { StateBadge } from "../state-badge.tsx";
import type { RegistrationState } from "../state-glyph.tsx";
import { TownMark } from "../town-mark.tsx";
import type { TownColour } from "../town-colours.ts";
import { Specimen } from "./specimen.tsx";

type Row = {
  name: string;
  latin?: string;
  town: string;
  colour: TownColour;
  host?: boolean;
  state: RegistrationState;
  papers: number | null;
  owes: { minor: number; currency: string } | null;
};

const rows: Row[] = [
  {
    name: "Bernard, Chloé",
    town: "Duclair",
    colour: "hazel",
    state: "confirmed",
    papers: 4,
    owes: null,
  },
  {
    name: "Згурська, Наталія",
    latin: "Zghurska, Nataliia",
    town: "Ronnenberg",
    colour: "woad",
    state: "confirmed",
    papers: 3,
    owes: { minor: 18000, currency: "EUR" },
  },
  {
    name: "Krüger-Hohenstein, Annika",
    town: "Ronnenberg",
    colour: "woad",
    state: "waitlisted",
    papers: null,
    owes: null,
  },
  {
    name: "Żak, Hanna",
    town: "Swarzędz",
    colour: "madder",
    host: true,
    state: "held",
    papers: null,
    owes: { minor: 30000, currency: "PLN" },
  },
];

/** Dense on a desk, two lines a person on a phone. */
export function TableSpecimen() {
  const { t } = useTranslation("components");
  return (
    <Specimen title={t("heading.table")} wide>
      <table className="table table--cards">
        <thead>
          <tr>
            <th scope="col">{t("table.name")}</th>
            <th scope="col">{t("field.town")}</th>
            <th scope="col">{t("table.registration")}</th>
            <th scope="col">{t("table.papers")}</th>
            <th scope="col" className="r">
              {t("table.toPay")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PersonRow key={row.name} {...row} />
          ))}
        </tbody>
      </table>
    </Specimen>
  );
}

function PersonRow({ name, latin, town, colour, host, state, papers, owes }: Row) {
  const { t } = useTranslation("components");
  const formats = useFormats();
  return (
    <tr className={latin ? "is-open" : undefined}>
      <td className="full">
        <a className="name" href="#table" lang={latin ? "uk" : undefined}>
          {name}
        </a>
        {latin ? <span className="latin">{latin}</span> : null}
      </td>
      <td className="end">
        <TownMark name={town} colour={colour} host={host} />
      </td>
      <td className="full">
        <StateBadge state={state} plain>
          {t(`state.${state}`)}
        </StateBadge>
      </td>
      <td className="opt">
        {papers === null ? "–" : t("table.papersHere", { here: papers, all: 5 })}
      </td>
      <td className="r end">
        {owes ? (
          formats.money(owes)
        ) : (
          <span className="quiet">{state === "confirmed" ? t("table.paid") : "–"}</span>
        )}
      </td>
    </tr>
  );
}
