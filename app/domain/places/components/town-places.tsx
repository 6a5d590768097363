import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { TextField } from "#app/ui/fields.tsx";
import { townColour } from "#app/ui/town-colours.ts";
import { TownMark } from "#app/ui/town-mark.tsx";
import type { PlacesBoard } from "../board-queries.server.ts";
import { participantKinds } from "../free-places.ts";
import type { TypedTown } from "./typed-board.ts";

type Props = { row: FieldMetadata<TypedTown>; town: PlacesBoard["towns"][number] | undefined };

/** What is kept for one town, kind by kind. */
export function TownPlaces({ row, town }: Props) {
  const { t } = useTranslation("places");
  const { slug, reserved } = row.getFieldset();
  const ofKind = reserved.getFieldset();
  const isFilled = participantKinds.some((kind) => {
    const { places, releasesOn } = ofKind[kind].getFieldset();
    return [places, releasesOn].some(
      ({ initialValue, errors = [] }) => Boolean(initialValue) || errors.length > 0,
    );
  });
  if (!town) return null;
  return (
    <details className="group" open={isFilled}>
      <summary>
        <TownMark name={town.name} colour={townColour(town.colour)} host={town.isHost} />
      </summary>
      <input type="hidden" name={slug.name} value={town.slug} />
      {participantKinds.map((kind) => {
        const { places, releasesOn } = ofKind[kind].getFieldset();
        return (
          <fieldset key={kind}>
            <legend>{t(`kind.${kind}`)}</legend>
            <div className="places-grid">
              <TextField
                field={places}
                label={t("form.kept")}
                inputMode="numeric"
                autoComplete="off"
              />
              <TextField
                field={releasesOn}
                label={t("form.releasesOn")}
                type="date"
                autoComplete="off"
              />
            </div>
          </fieldset>
        );
      })}
    </details>
  );
}
