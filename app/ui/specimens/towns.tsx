import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Chip } from "../chip.tsx";
import { PlaceDots } from "../place-dots.tsx";
import { Tabs } from "../tabs.tsx";
import { ThreadBand } from "../thread-band.tsx";
import { ThreadSign } from "../thread-sign.tsx";
import { Timeline } from "../timeline.tsx";
import { townColours } from "../town-colours.ts";
import { TownMark } from "../town-mark.tsx";
import { Specimen } from "./specimen.tsx";

const swarzedz = {
  name: "Swarzędz",
  colour: "madder",
  longitude: 17.076,
  latitude: 52.408,
} as const;
const ronnenberg = {
  name: "Ronnenberg",
  colour: "woad",
  longitude: 9.656,
  latitude: 52.319,
} as const;
const duclair = { name: "Duclair", colour: "hazel", longitude: 0.877, latitude: 49.484 } as const;

/** Colours, band, sign and timeline: what belongs to towns. */
export function TownSpecimens() {
  const { t } = useTranslation("components");
  return (
    <>
      <Specimen title={t("heading.colours")} wide>
        <ul className="swatches">
          {townColours.map((colour) => (
            <li key={colour} className={`swatch k-${colour}`}>
              <i />
              <b>{t(`colour.${colour}`)}</b>
            </li>
          ))}
        </ul>
      </Specimen>
      <BandSpecimen />
    </>
  );
}

function BandSpecimen() {
  const { t } = useTranslation("components");
  const formats = useFormats();
  const towns = [swarzedz, ronnenberg, duclair];
  return (
    <Specimen title={t("heading.thread")} wide>
      <ThreadBand
        towns={towns}
        threads={[
          { a: 1, b: 2, sinceYear: 1974 },
          { a: 0, b: 1, sinceYear: 1993 },
          { a: 0, b: 2, sinceYear: null },
        ]}
        year={2027}
        label={formats.list(towns.map(({ name }) => name))}
      />
    </Specimen>
  );
}

/** Filters, tabs, towns and places: the small signs in a line. */
export function MarkSpecimens() {
  const { t } = useTranslation(["components", "common", "events"]);
  const [taken, places] = [11, 16];
  return (
    <Specimen title={t("heading.marks")}>
      <div className="chips">
        <Chip to="#marks" label={t("chip.children")} isOn />
        <Chip to="#marks" label={t("chip.unpaid")} />
        <Chip to="#marks" label={t("common:action.filter")} adds />
      </div>
      <Tabs
        label={t("tab.label")}
        tabs={[
          { to: "#all", label: t("tab.all"), count: "43", isHere: true },
          { to: "#to-confirm", label: t("tab.toConfirm"), count: "6" },
          { to: "#waiting", label: t("tab.waiting"), count: "3" },
        ]}
      />
      <div className="bar">
        <TownMark name={swarzedz.name} colour="madder" host />
        <TownMark name={ronnenberg.name} colour="woad" />
        <TownMark name={duclair.name} colour="hazel" />
        <ThreadSign host={swarzedz} guests={[ronnenberg, duclair]} />
      </div>
      <p>
        <TownMark name="Вербівка" language="uk" colour="graphite" unplaced />{" "}
        <span className="quiet small">{t("unknownPlace")}</span>
      </p>
      <p className="bar">
        <PlaceDots
          taken={taken}
          places={places}
          colour="woad"
          text={t("places", { taken, places })}
        />
        <b>{t("events:page.placesLeft", { count: places - taken })}</b>
      </p>
    </Specimen>
  );
}

const knots = ["registered", "place", "paid", "papers", "hostFamily", "departure"] as const;
const phaseOf = (at: number) => (at < 2 ? "done" : at === 2 ? "now" : "todo");

/** The thread from home to host. */
export function TimelineSpecimen() {
  const { t } = useTranslation("components");
  return (
    <Specimen title={t("heading.timeline")}>
      <Timeline
        from="madder"
        to="woad"
        knots={knots.map((knot, at) => ({
          word: t(`timeline.${knot}`),
          text: "",
          phase: phaseOf(at),
          spoken: t(`phase.${phaseOf(at)}`),
        }))}
      />
    </Specimen>
  );
}
