/** Guests and families as they come, drawn by a seed: the shares of matching.md 7. */
import { Random } from "#app/domain/hosting/matching/random.ts";

const languages = ["fr", "en", "pl", "it", "cs", "es", "hu"];
const dietShares = [
  [72, []],
  [14, ["vegetarian"]],
  [3, ["vegan"]],
  [6, ["halal"]],
  [1, ["kosher"]],
  [4, ["glutenFree"]],
] as const satisfies (readonly [number, readonly string[]])[];
const NIGHTS = 5;

/** Draws from weighted shares. */
function share<Value>(random: Random, shares: readonly (readonly [number, Value])[]): Value {
  let rest = random.next() * shares.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, value] of shares) {
    rest -= weight;
    if (rest < 0) return value;
  }
  return shares.at(-1)![1];
}

const isLucky = (random: Random, percent: number) => random.next() * 100 < percent;
const between = (random: Random, low: number, high: number) => low + random.below(high - low + 1);
const clamped = (age: number) => Math.min(18, Math.max(8, age));

type DrawnGuest = ReturnType<typeof guestOf>;

function englishAt(random: Random, age: number): number {
  const shares = age < 11 ? [70, 25, 5, 0] : age < 14 ? [30, 45, 20, 5] : [12, 35, 38, 15];
  return share(
    random,
    shares.map((weight, level) => [weight, level] as const),
  );
}

function guestOf(
  random: Random,
  id: string,
  facts: { age: number; gender: string; town: number; hosts: number },
) {
  const { age, gender, town, hosts } = facts;
  const langs: Record<string, number> = { [languages[town % 7]!]: 3 };
  const english = englishAt(random, age);
  if (english > (langs.en ?? 0)) langs.en = english;
  if (isLucky(random, 30))
    langs.de = share(random, [
      [60, 1],
      [32, 2],
      [8, 3],
    ]);
  if (isLucky(random, 6)) langs[languages[random.below(7)]!] = 3;
  const aHost = () => `h${random.below(hosts)}`;
  const wishes = isLucky(random, 35)
    ? Array.from(
        { length: between(random, 1, 3) },
        () => `h${Math.floor(hosts * random.next() ** 2)}`,
      )
    : [];
  return {
    ...{ id, town: `t${town}`, age, gender, langs },
    allergies: [...(isLucky(random, 6) ? ["cat"] : []), ...(isLucky(random, 5) ? ["dog"] : [])],
    noSmoking: isLucky(random, 40),
    wheelchair: isLucky(random, 1),
    diet: [...share<readonly string[]>(random, dietShares)],
    interests: random.shuffled([...Array(20).keys()]).slice(0, between(random, 3, 5)),
    wishes: [...new Set(wishes)],
    hostedBy: isLucky(random, 15) ? aHost() : null,
    previousHost: isLucky(random, 8) ? aHost() : null,
    ownFamily: isLucky(random, 0.5) ? aHost() : null,
  };
}

const genderOf = (random: Random) =>
  share(random, [
    [52, "f"],
    [47, "m"],
    [1, "x"],
  ]);

/** Members of a party, by ages and genders. */
function partyOf(random: Random, room: number) {
  const kind = share(random, [
    [62, "single"],
    [14, "siblings"],
    [18, "buddies"],
    [4, "triple"],
    [2, "quad"],
  ] as const);
  const sizes = { single: 1, siblings: 2, buddies: 2, triple: 3, quad: 4 };
  const size = Math.min(room, sizes[kind]);
  const [age, gender] = [between(random, 8, 18), genderOf(random)];
  if (size === 1 && isLucky(random, 10))
    return { kind: "single", members: [{ age: between(random, 22, 60), gender }] };
  const members = Array.from({ length: size }, (_, at) => {
    if (at === 0) return { age, gender };
    const apart = kind === "siblings" ? between(random, -4, 4) : between(random, -1, 1);
    return { age: clamped(age + apart), gender: kind === "buddies" ? gender : genderOf(random) };
  });
  return { kind, members };
}

function stayOf(random: Random) {
  return share(random, [
    [85, { arrive: 0, depart: NIGHTS }],
    [10, { arrive: 1, depart: NIGHTS }],
    [5, { arrive: 0, depart: NIGHTS - 1 }],
  ]);
}

function hostOf(random: Random, id: string, isTight: boolean) {
  const rooms = Array.from(
    {
      length: share(random, [
        [45, 1],
        [43, 2],
        [12, 3],
      ]),
    },
    () => ({
      beds: share(random, [
        [32, 1],
        [56, 2],
        [12, 3],
      ]),
    }),
  );
  const beds = rooms.reduce((sum, room) => sum + room.beds, 0);
  const most = isTight ? [34, 54, 8, 4] : [16, 58, 16, 10];
  const langs: Record<string, number> = { de: 3 };
  const english = share(random, [
    [15, 0],
    [30, 1],
    [35, 2],
    [20, 3],
  ]);
  if (english > 0) langs.en = english;
  const level = () =>
    share(random, [
      [45, 1],
      [35, 2],
      [20, 3],
    ]);
  if (isLucky(random, 22)) langs.fr = level();
  for (const language of ["pl", "it", "cs", "es", "hu"])
    if (isLucky(random, 8)) langs[language] = level();
  const normal =
    Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  const vetting = random.next() * 100;
  return {
    ...{ id, rooms },
    maxGuests: Math.min(
      beds,
      share(
        random,
        most.map((weight, at) => [weight, at + 1] as const),
      ),
    ),
    ...share(random, [
      [81, { from: 0, to: NIGHTS }],
      [8, { from: 1, to: NIGHTS }],
      [8, { from: 0, to: NIGHTS - 1 }],
      [3, { from: 1, to: 4 }],
    ]),
    genderPolicy: share(random, [
      [55, "any"],
      [25, "f"],
      [20, "m"],
    ]),
    vettedUntil: vetting < 94 ? 100 : vetting < 97 ? between(random, 1, NIGHTS - 1) : null,
    pets: [...(isLucky(random, 22) ? ["cat"] : []), ...(isLucky(random, 24) ? ["dog"] : [])],
    smoking: isLucky(random, 12),
    accessible: isLucky(random, 8),
    diets: ["vegetarian", "vegan", "halal", "kosher", "glutenFree"].filter((_, at) =>
      isLucky(random, [75, 30, 30, 8, 45][at]!),
    ),
    kids: Array.from(
      {
        length: share(random, [
          [15, 0],
          [35, 1],
          [38, 2],
          [12, 3],
        ]),
      },
      () => ({
        age: between(random, 6, 19),
      }),
    ),
    langs,
    interests: random.shuffled([...Array(20).keys()]).slice(0, between(random, 3, 6)),
    km: Math.min(40, Math.round(4 * Math.exp(0.8 * normal) * 10) / 10),
  };
}

/** An instance with so many guests, as it would be read from a file. */
export function drawInstance(count: number, seed: number, isTight = false) {
  const random = new Random(seed);
  const towns = townsOf(random, count);
  const hosts = Array.from({ length: Math.max(1, Math.round(0.6 * count)) }, (_, at) =>
    hostOf(random, `h${at}`, isTight),
  );
  const guests: DrawnGuest[] = [];
  const units = [];
  while (guests.length < count) {
    const { kind, members } = partyOf(random, count - guests.length);
    const town = random.below(towns.length);
    const ids = members.map(({ age, gender }) => {
      const id = `g${guests.length}`;
      guests.push(guestOf(random, id, { age, gender, town, hosts: hosts.length }));
      return id;
    });
    units.push({ id: `u${units.length}`, kind, members: ids, ...stayOf(random), priority: 1 });
  }
  return {
    ...{ schema: "matching-instance/1" as const, meta: { seed }, nights: NIGHTS },
    ...{ towns, guests, units, hosts, notWith: notWithOf(random, guests, units) },
    ...{ locks: [] as { unit: string; host: string }[], previous: {} as Record<string, string> },
  };
}

function townsOf(random: Random, count: number) {
  const total = Math.min(12, Math.max(2, Math.round(count / 60)));
  const paired = new Set(random.shuffled([...Array(total).keys()]).slice(0, Math.ceil(total / 4)));
  return Array.from({ length: total }, (_, at) => ({
    ...{ id: `t${at}`, lang: languages[at % 7]!, minTwo: paired.has(at), minTwoBelowAge: 14 },
  }));
}

function notWithOf(random: Random, guests: DrawnGuest[], units: { members: string[] }[]) {
  const unitOf = new Map(units.flatMap((unit, at) => unit.members.map((id) => [id, at])));
  return Array.from({ length: Math.round(0.015 * guests.length) }, () => {
    const one = guests[random.below(guests.length)]!;
    const others = guests.filter(
      ({ id, town }) => town === one.town && unitOf.get(id) !== unitOf.get(one.id),
    );
    const other = others[random.below(others.length)];
    return other ? [[one.id, other.id] as const] : [];
  }).flat();
}
