import { type Language, languages } from "#app/i18n/languages.ts";
import type { HomeToFill } from "../own-hosting.server.ts";

export type TypedMember = { id: string; name: string; birthYear: string; sex: string };

/** The form's fields as they are typed. */
export type TypedHome = {
  town: string;
  address: string;
  phone: string;
  members: TypedMember[];
  rooms: { beds: string }[];
  speaks: Record<Language, string>;
  pets: string[];
  smoking: string;
  accessible: string;
  diets: string[];
  interests: string[];
  about: string;
  motive: string;
};

const noMember = { id: "", name: "", birthYear: "", sex: "" };

/** Rooms that every home is asked about. */
const ROOMS = 3;

const tick = (is: boolean | undefined) => (is ? "on" : "");

/** What is known already, with empty rows for what is new. */
export function typedHome({ home, town }: HomeToFill): TypedHome {
  const { members = [], rooms = [], languages: spoken = [] } = home;
  const levels = languages.map((language) => [
    language,
    spoken.find((one) => one.language === language)?.level ?? "",
  ]);
  return {
    ...{ town, address: home.address ?? "", phone: home.phone ?? "" },
    members: [
      ...members.map(({ id, name, birthYear, sex }) => {
        return { id, name, birthYear: String(birthYear), sex };
      }),
      ...[noMember, noMember],
    ],
    rooms: Array.from({ length: Math.max(ROOMS, rooms.length) }, (_, at) => {
      return { beds: String(rooms[at]?.beds ?? "") };
    }),
    speaks: Object.fromEntries(levels) as Record<Language, string>,
    ...{ pets: home.pets ?? [], diets: home.diets ?? [], interests: home.interests ?? [] },
    ...{ smoking: tick(home.smoking), accessible: tick(home.accessible) },
    ...{ about: home.about ?? "", motive: home.motive ?? "" },
  };
}
