import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { type TownColour, townColours } from "../town-colours.ts";
import { BandSpecimen } from "./band-specimen.tsx";
import { Specimen } from "./specimen.tsx";

/** Contrast on paper, in the light and the dark theme, as measured for the visual language. */
const contrasts: Record<TownColour, [light: number, dark: number]> = {
  madder: [9.2, 6.5],
  clay: [5.1, 4.2],
  ochre: [5.8, 4.7],
  hazel: [3.6, 11.9],
  moss: [3.8, 8.6],
  fir: [8.4, 8.7],
  lagoon: [3.6, 12.4],
  woad: [4.9, 6.9],
  indigo: [11.7, 4.7],
  iris: [7.5, 10.4],
  plum: [10.3, 4.2],
  graphite: [5.2, 6.1],
};

/** The twelve colours of the towns and the band that joins three of them. */
export function ColourSpecimens() {
  const { t } = useTranslation("components");
  const { number } = useFormats();
  return (
    <>
      <Specimen title={t("section.colours")} wide>
        <ul className="swatches">
          {townColours.map((colour) => {
            const [light, dark] = contrasts[colour];
            return (
              <li key={colour} className={`swatch k-${colour}`}>
                <i />
                <b>{t(`colour.${colour}`)}</b>
                <p className="quiet num">
                  {t("contrast", { light: number(light), dark: number(dark) })}
                </p>
              </li>
            );
          })}
        </ul>
      </Specimen>
      <Specimen title={t("section.band")} wide>
        <BandSpecimen />
      </Specimen>
    </>
  );
}
