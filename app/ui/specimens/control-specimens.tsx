import { Plus, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "../button.tsx";
import { PlaceDots } from "../place-dots.tsx";
import { ThreadSign } from "../thread-sign.tsx";
import { TownMark } from "../town-mark.tsx";
import { Specimen } from "./specimen.tsx";

/** What can be pressed, in each state it can be in. */
export function ControlSpecimens() {
  const { t } = useTranslation(["components", "common"]);
  return (
    <>
      <Specimen title={t("section.buttons")}>
        <div className="bar">
          <Button>{t("common:action.registerChild")}</Button>
          <Button variant="line">{t("common:action.addToCalendar")}</Button>
          <Button variant="quiet">{t("common:action.back")}</Button>
        </div>
        <div className="bar">
          <button className="btn btn--main is-hover">{t("button.hover")}</button>
          <button className="btn btn--main is-focus">{t("button.focus")}</button>
          <button className="btn" disabled>
            {t("button.disabled")}
          </button>
        </div>
        <div className="bar">
          <Button variant="danger">{t("button.withdraw")}</Button>
          <Button variant="line" small>
            {t("button.small")}
          </Button>
        </div>
      </Specimen>
      <Specimen title={t("section.focus")}>
        <div className="bar">
          <a href="#main" className="jump is-focus">
            {t("focus.link")}
          </a>
          <a href="#main" className="chip is-focus">
            {t("focus.chip")}
          </a>
          <input type="checkbox" className="check is-focus" aria-label={t("focus.box")} />
        </div>
        <div className="field">
          <label htmlFor="in-focus">{t("focus.field")}</label>
          <input id="in-focus" className="input is-focus w-10" defaultValue="Kowalska" />
        </div>
      </Specimen>
    </>
  );
}

const duclair = { colour: "hazel", longitude: 0.87, latitude: 49.48 } as const;
const ronnenberg = { colour: "woad", longitude: 9.65, latitude: 52.32 } as const;
const swarzedz = { colour: "madder", longitude: 17.08, latitude: 52.41 } as const;

/** Filters, lists to choose from, towns and their places. */
export function MarkSpecimens() {
  const { t } = useTranslation(["components", "common"]);
  const { number } = useFormats();
  const places = { free: 5, places: 16 };
  return (
    <Specimen title={t("section.marks")}>
      <div className="chips">
        <a className="chip is-on" href="#main">
          {t("chip.children")}
          <X className="icon" aria-hidden="true" />
        </a>
        <a className="chip" href="#main">
          {t("chip.unpaid")}
        </a>
        <a className="chip" href="#main">
          <Plus className="icon" aria-hidden="true" />
          {t("common:action.filter")}
        </a>
      </div>
      <nav className="tabs" aria-label={t("tab.label")}>
        <a href="#main" aria-current="page">
          {t("tab.all")} <b>{number(43)}</b>
        </a>
        <a href="#main">
          {t("tab.toConfirm")} <b>{number(6)}</b>
        </a>
        <a href="#main">
          {t("tab.waiting")} <b>{number(3)}</b>
        </a>
      </nav>
      <div className="bar">
        <TownMark name="Swarzędz" colour="madder" host language="pl" />
        <TownMark name="Ronnenberg" colour="woad" language="de" />
        <TownMark name="Duclair" colour="hazel" language="fr" />
        <ThreadSign host={swarzedz} guests={[ronnenberg, duclair]} />
      </div>
      <p className="bar">
        <PlaceDots taken={11} places={16} colour="woad" text={t("places", places)} />
        <span aria-hidden="true">{t("places", places)}</span>
      </p>
    </Specimen>
  );
}
