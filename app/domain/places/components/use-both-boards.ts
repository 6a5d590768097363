import { useTranslation } from "react-i18next";
import type { BothValues } from "#app/ui/both-versions.tsx";
import type { PlacesBoard } from "../board-queries.server.ts";
import { participantKinds } from "../free-places.ts";
import type { TypedBoard } from "./typed-board.ts";

type Sent<Value> = Value extends string ? Value : { [Key in keyof Value]?: Sent<Value[Key]> };

/** What arrived of the form: any part of it may be missing. */
type Typed = Sent<TypedBoard>;

/** Each number and day of the board as it is saved and as it was typed. */
export function useBothBoards(
  board: PlacesBoard,
  saved: TypedBoard,
  typed: Typed | undefined,
): BothValues[] {
  const { t } = useTranslation("places");
  const pair = (label: string, kept?: string, now?: string) => {
    return { label, saved: kept ?? "", typed: now ?? "" };
  };
  const capacities = participantKinds.map((kind) =>
    pair(t(`kind.${kind}`), saved.capacity[kind], typed?.capacity?.[kind]),
  );
  const towns = board.towns.flatMap(({ slug, name }) => {
    const kept = saved.towns.find((town) => town.slug === slug)?.reserved;
    const now = typed?.towns?.find((town) => town?.slug === slug)?.reserved;
    return participantKinds.flatMap((kind) => {
      const label = `${name} · ${t(`kind.${kind}`)}`;
      return [
        pair(label, kept?.[kind].places, now?.[kind]?.places),
        pair(
          `${label} · ${t("form.releasesOn")}`,
          kept?.[kind].releasesOn,
          now?.[kind]?.releasesOn,
        ),
      ];
    });
  });
  return [...capacities, pair(t("form.overall"), saved.overall, typed?.overall), ...towns];
}
