/** Homes of invented families in Legnica, in their own words. */
import type { Home, Interest, Pet } from "#app/domain/hosting/home.ts";
import type { Diet } from "#app/domain/health/record.ts";

type Level = "little" | "good" | "native";

/** A member as `name birth-year sex`; adults are born before 2006. */
type Brief = {
  members: [string, number, "f" | "m"][];
  street: string;
  phone: string;
  speaks: Record<string, Level>;
  beds: number[];
  pets?: Pet[];
  smoking?: boolean;
  accessible?: boolean;
  diets?: Diet[];
  likes: Interest[];
  about: string;
  motive: string;
};

const LAST_BIRTH_OF_ADULTS = 2005;

const homeOf = (brief: Brief, idOf: () => string): Home => ({
  address: `${brief.street}, 59-220 Legnica`,
  phone: brief.phone,
  members: brief.members.map(([name, birthYear, sex]) => ({
    ...{ id: idOf(), name, birthYear, sex },
    relation: birthYear > LAST_BIRTH_OF_ADULTS ? "child" : "adult",
  })),
  languages: Object.entries(brief.speaks).map(([language, level]) => ({ language, level })),
  rooms: brief.beds.map((beds) => ({ beds })),
  ...{ pets: brief.pets ?? [], smoking: brief.smoking ?? false },
  ...{ accessible: brief.accessible ?? false, diets: brief.diets ?? ["vegetarian"] },
  ...{ interests: brief.likes, about: brief.about, motive: brief.motive },
});

/** What a family offers for the exchange; days are counted from its first. */
export type SeedHost = {
  /** Demo account that hosts; others registered on paper. */
  key?: string;
  /** Given where a test asks for the page of its file. */
  id?: string;
  home: (idOf: () => string) => Home;
  maxGuests: number;
  takes?: "any" | "f" | "m";
  km: number;
  /** First and last day, where it is not the whole time. */
  from?: number;
  until?: number;
  /** Days after the exchange until which the approval holds; null: not approved. */
  approvedFor: number | null;
};

const host = (brief: Brief, offer: Omit<SeedHost, "home">): SeedHost => ({
  ...offer,
  home: (idOf) => homeOf(brief, idOf),
});

export const seedHosts: SeedHost[] = [
  host(
    {
      members: [
        ["Barbara Kowalczyk", 1979, "f"],
        ["Wiktoria Kowalczyk", 2013, "f"],
      ],
      ...{ street: "ul. Piastowska 14/3", phone: "+48 600 100 201", beds: [2] },
      ...{ speaks: { pl: "native", uk: "good", en: "little" }, diets: ["vegetarian", "noPork"] },
      likes: ["swimming", "drawing", "boardGames", "singing"],
      about:
        "Mieszkamy we dwie blisko parku. Wiktoria pływa i rysuje, wieczorami gramy w planszówki.",
      motive: "W zeszłym roku córka gościła w Drohobyczu i chcemy się odwdzięczyć.",
    },
    {
      ...{ key: "host.pl", id: "6d1f0c86-8a0b-4c0e-9a55-2f4c1b7e0c01" },
      maxGuests: 2,
      takes: "f",
      km: 2,
      approvedFor: 40,
    },
  ),
  host(
    {
      members: [
        ["Marek Zieliński", 1975, "m"],
        ["Joanna Zielińska", 1977, "f"],
        ["Tymon Zieliński", 2013, "m"],
      ],
      ...{ street: "ul. Wrocławska 51", phone: "+48 600 100 202", beds: [2, 1], pets: ["dog"] },
      ...{
        speaks: { pl: "native", de: "good", en: "good" },
        likes: ["football", "cycling", "computers"],
      },
      about: "Mamy dom z ogrodem i labradora, który lubi wszystkich. Tymon gra w piłkę.",
      motive: "Chcemy, żeby syn poznał rówieśników zza granicy.",
    },
    { maxGuests: 2, takes: "m", km: 4, approvedFor: 25 },
  ),
  host(
    {
      members: [
        ["Iryna Savchuk", 1984, "f"],
        ["Petro Savchuk", 1982, "m"],
        ["Daryna Savchuk", 2012, "f"],
      ],
      ...{ street: "ul. Chojnowska 98/12", phone: "+48 600 100 203", beds: [2] },
      ...{ speaks: { uk: "native", pl: "good" }, likes: ["dancing", "listening", "cooking"] },
      diets: ["vegetarian", "vegan", "lactoseFree"],
      about: "Od ośmiu lat mieszkamy w Legnicy, w domu mówimy po ukraińsku i po polsku.",
      motive: "Dzieci z Ukrainy poczują się u nas jak w domu.",
    },
    { maxGuests: 2, km: 3, approvedFor: 30 },
  ),
  host(
    {
      members: [
        ["Teresa Wojciechowska", 1961, "f"],
        ["Henryk Wojciechowski", 1958, "m"],
      ],
      ...{ street: "ul. Złotoryjska 7", phone: "+48 600 100 204", beds: [1, 1], accessible: true },
      ...{
        speaks: { pl: "native", en: "little" },
        likes: ["hiking", "reading", "cooking", "animals"],
      },
      diets: ["vegetarian", "glutenFree"],
      about: "Dzieci już dorosłe, dom na parterze, bez progów. Piec chlebowy działa.",
      motive: "Lubimy, gdy w domu jest gwarno.",
    },
    { maxGuests: 2, km: 6, approvedFor: 20 },
  ),
  host(
    {
      members: [
        ["Agnieszka Baran", 1983, "f"],
        ["Oliwia Baran", 2014, "f"],
        ["Nadia Baran", 2011, "f"],
      ],
      ...{ street: "ul. Pocztowa 22/5", phone: "+48 600 100 205", beds: [1], pets: ["cat", "cat"] },
      ...{ speaks: { pl: "native", en: "good" }, likes: ["theatre", "crafts", "films"] },
      about: "Dwie dziewczyny, dwa koty i dużo książek.",
      motive: "Szukamy koleżanki na cały rok, nie tylko na tydzień.",
    },
    { maxGuests: 1, takes: "f", km: 1, approvedFor: 15 },
  ),
  host(
    {
      members: [
        ["Krzysztof Lewandowski", 1970, "m"],
        ["Beata Lewandowska", 1972, "f"],
        ["Igor Lewandowski", 2012, "m"],
      ],
      ...{ street: "ul. Jaworzyńska 130", phone: "+48 600 100 206", beds: [2], smoking: true },
      ...{
        speaks: { pl: "native", uk: "little" },
        likes: ["football", "winterSports", "instrument"],
      },
      about: "Igor gra na perkusji, sąsiedzi się przyzwyczaili.",
      motive: "Syn sam poprosił.",
    },
    { maxGuests: 2, takes: "m", km: 8, approvedFor: 35 },
  ),
  host(
    {
      members: [
        ["Magdalena Pietrzak", 1980, "f"],
        ["Rafał Pietrzak", 1978, "m"],
        ["Kacper Pietrzak", 2013, "m"],
      ],
      ...{ street: "ul. Rataja 4", phone: "+48 600 100 207", beds: [2] },
      ...{
        speaks: { pl: "native", de: "little", en: "good" },
        likes: ["computers", "boardGames", "cycling"],
      },
      about: "Blisko szkoły, w której będą zajęcia. Rowery są dla wszystkich.",
      motive: "Dwa lata temu gościliśmy kolegę syna i było świetnie.",
    },
    { maxGuests: 2, km: 1, until: 5, approvedFor: 10 },
  ),
  host(
    {
      members: [
        ["Dorota Maciejewska", 1976, "f"],
        ["Lena Maciejewska", 2012, "f"],
      ],
      ...{ street: "ul. Senatorska 11/8", phone: "+48 600 100 208", beds: [2] },
      ...{ speaks: { pl: "native", uk: "good" }, likes: ["singing", "swimming", "dancing"] },
      about: "Śpiewamy w chórze, w sobotę zabierzemy gości na próbę.",
      motive: "Koleżanka z chóru przyjmuje gości co roku.",
    },
    { maxGuests: 2, takes: "f", km: 5, approvedFor: -3 },
  ),
  host(
    {
      members: [
        ["Paweł Jaworski", 1981, "m"],
        ["Ewelina Jaworska", 1982, "f"],
        ["Mateusz Jaworski", 2012, "m"],
      ],
      ...{ street: "ul. Nowodworska 60", phone: "+48 600 100 209", beds: [2, 2] },
      ...{ speaks: { pl: "native", en: "little" }, likes: ["football", "ballGames", "swimming"] },
      about: "Duży dom na skraju miasta, boisko za płotem.",
      motive: "Mamy miejsce i czas.",
    },
    { maxGuests: 3, takes: "m", km: 9, approvedFor: 28 },
  ),
  host(
    {
      members: [["Halina Sikora", 1965, "f"]],
      ...{ street: "ul. Kartuska 35/2", phone: "+48 600 100 210", beds: [1] },
      ...{ speaks: { pl: "native" }, likes: ["reading", "cooking"] },
      about: "Emerytowana nauczycielka, chętnie pokażę miasto.",
      motive: "Pierwszy raz, z ciekawości.",
    },
    { maxGuests: 1, km: 3, approvedFor: null },
  ),
];
