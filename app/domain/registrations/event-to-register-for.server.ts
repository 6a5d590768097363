import { takingPart } from "#app/domain/events/town-answer.ts";
import { refuse } from "#app/domain/errors.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Asked } from "./eligible.ts";

/** An event with whom it asks to come and from which towns; drafts are not there. */
export async function eventToRegisterFor({ event }: Pick<Tx, "event">, slug: string) {
  const found = await event.findUnique({
    where: { slug },
    select: {
      ...{ id: true, hostId: true, state: true, startsOn: true, endsOn: true, agesOn: true },
      ...{ minimumAge: true, maximumAge: true, admission: true },
      ...{ registrationOpens: true, registrationCloses: true },
      host: { select: { timeZone: true } },
      capacities: { select: { kind: true } },
      kinds: { select: { kind: true, minimumAge: true, maximumAge: true } },
      communities: {
        where: takingPart,
        orderBy: { community: { longitude: "asc" } },
        select: { community: { select: { id: true, slug: true, country: true } } },
      },
    },
  });
  if (!found || found.state === "draft") return refuse("notFound");
  const { capacities, kinds: ages, communities, host, state, ...facts } = found;
  const asked: Asked = { ...facts, ages, kinds: capacities.map(({ kind }) => kind) };
  const towns = communities.map(({ community }) => community);
  return { ...facts, ...asked, state, towns, timeZone: host.timeZone };
}

export type EventToRegisterFor = Awaited<ReturnType<typeof eventToRegisterFor>>;
