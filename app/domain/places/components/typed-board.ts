import type { PlacesBoard } from "../board-queries.server.ts";
import { type ParticipantKind, participantKinds } from "../free-places.ts";

type TypedKept = { places: string; releasesOn: string };
export type TypedTown = { slug: string; reserved: Record<ParticipantKind, TypedKept> };

/** The board as its form holds it: what was typed. */
export type TypedBoard = {
  version: string;
  overall: string;
  capacity: Record<ParticipantKind, string>;
  towns: TypedTown[];
};

const perKind = <Value>(valueOf: (kind: ParticipantKind) => Value) =>
  Object.fromEntries(participantKinds.map((kind) => [kind, valueOf(kind)])) as Record<
    ParticipantKind,
    Value
  >;

/** What is saved, as the form would hold it. */
export function typedBoard({ version, overall, capacity, towns }: PlacesBoard): TypedBoard {
  return {
    version: String(version),
    overall: overall === null ? "" : String(overall),
    capacity: perKind((kind) => String(capacity[kind] ?? "")),
    towns: towns.map(({ slug, reserved }) => ({
      slug,
      reserved: perKind((kind) => {
        const saved = reserved.find((one) => one.kind === kind);
        return { places: String(saved?.places ?? ""), releasesOn: saved?.releasesOn ?? "" };
      }),
    })),
  };
}
