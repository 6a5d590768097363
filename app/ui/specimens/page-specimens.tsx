import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "../button.tsx";
import { LanguageSwitch } from "../language-switch.tsx";
import { Notice } from "../notice.tsx";
import { StateBadge } from "../state-badge.tsx";
import { Timeline } from "../timeline.tsx";
import { TownMark } from "../town-mark.tsx";
import { Specimen } from "./specimen.tsx";

const steps = [
  ["registered", "done"],
  ["place", "done"],
  ["payment", "now"],
  ["papers", "todo"],
  ["family", "todo"],
  ["departure", "todo"],
] as const;

const days = ["2027-01-09", "2027-01-11", "2027-03-12", "2027-03-19", "2027-04-01", "2027-04-17"];

/** How a reader finds the way: language, journey, place, and the way back from what was done. */
export function WaySpecimens({ path }: { path: string }) {
  const { t, i18n } = useTranslation(["components", "common"]);
  const { day } = useFormats();
  const knots = steps.map(([step, phase], at) => ({
    word: t(`journey.${step === "payment" ? "paid" : step}`),
    text: day(days[at] ?? "", "dayMonth"),
    phase,
    spoken: t(`phase.${phase}`),
  }));
  return (
    <>
      <Specimen title={t("section.language")}>
        <LanguageSwitch path={path} open />
      </Specimen>
      <Specimen title={t("section.way")}>
        <nav className="crumb" aria-label={t("way.label")}>
          <a href={`/${i18n.language}/manage`}>{t("common:nav.manage")}</a>
          <a href="#main">{t("way.event")}</a>
          <span aria-current="page">{t("way.here")}</span>
        </nav>
        <Notice tone="good" title={t("way.undone")}>
          <Button variant="quiet">{t("common:action.undo")}</Button>
        </Notice>
      </Specimen>
      <Specimen title={t("section.timeline")} wide>
        <Timeline from="madder" to="woad" knots={knots} />
      </Specimen>
    </>
  );
}

const rows = [
  { name: "Bernard, Chloé", town: "Duclair", colour: "hazel", state: "confirmed", papers: 4 },
  {
    name: "Згурська, Наталія",
    latin: "Zghurska, Natalia",
    town: "Ronnenberg",
    colour: "woad",
    state: "confirmed",
    papers: 3,
    due: { minor: 18000, currency: "EUR" },
    isOpen: true,
  },
  {
    name: "Żak, Hanna",
    town: "Swarzędz",
    colour: "madder",
    isHost: true,
    state: "held",
    papers: 0,
    due: { minor: 30000, currency: "PLN" },
  },
] as const;

type Row = (typeof rows)[number];

function PersonRow(row: Row) {
  const { t } = useTranslation("components");
  const { money } = useFormats();
  return (
    <tr className={"isOpen" in row ? "is-open" : undefined}>
      <td className="full">
        <a className="name" href="#main" lang={"latin" in row ? "uk" : undefined}>
          {row.name}
        </a>
        {"latin" in row ? <span className="latin">{row.latin}</span> : null}
      </td>
      <td className="end">
        <TownMark name={row.town} colour={row.colour} host={"isHost" in row} />
      </td>
      <td className="full">
        <StateBadge state={row.state} plain>
          {t(`state.${row.state}.badge`)}
        </StateBadge>
      </td>
      <td className="opt">{t("table.papersOf", { done: row.papers, total: 5 })}</td>
      <td className="r end">
        {"due" in row ? money(row.due) : <span className="quiet">{t("table.paid")}</span>}
      </td>
    </tr>
  );
}

/** People of an event: a table that becomes two lines a person on a phone. */
export function TableSpecimen() {
  const { t } = useTranslation("components");
  const heads = ["name", "town", "registration", "papers", "toPay"] as const;
  return (
    <Specimen title={t("section.table")} wide>
      <table className="table table--cards">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={head === "toPay" ? "r" : undefined}>
                {t(`table.${head}`)}
              </th>
            ))}
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
