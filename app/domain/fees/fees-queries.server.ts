import { takingPart } from "#app/domain/events/town-answer.ts";
import type { Context } from "#app/domain/context.ts";
import { eventHead } from "#app/domain/events/desk-queries.server.ts";
import { canBeChanged } from "#app/domain/events/lifecycle.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import { participantKinds } from "#app/domain/places/free-places.ts";
import { storedFees, termsOf, townFeesOf } from "./stored-fees.ts";

const ofTown = (language: string) =>
  ({
    select: {
      ...{ id: true, slug: true, name: true, colour: true, currency: true },
      names: { where: { language }, select: { name: true } },
    },
  }) as const;

const feeTexts = { startsWith: "fee." } as const;

const ofEvent = (language: string) =>
  ({
    ...{ startsOn: true, depositDays: true, hostId: true },
    host: { select: { currency: true, timeZone: true } },
    capacities: { select: { kind: true } },
    feeTerms: { select: storedFees },
    textSet: {
      select: {
        language: true,
        texts: {
          where: { field: feeTexts },
          select: { field: true, language: true, value: true },
        },
        publications: { select: { language: true } },
      },
    },
    communities: {
      orderBy: { community: { longitude: "asc" } },
      select: { answer: true, community: ofTown(language) },
    },
  }) as const;

/** All fees of an event with its terms, as its desk edits them; null where the reader may not, or the event is over. */
export async function feesBoard(context: Context, slug: string, language: string) {
  const head = await eventHead(context, slug, language);
  if (!head || !canBeChanged(head.state)) return null;
  const { textSet, host, feeTerms, ...event } = await context.db.event.findUniqueOrThrow({
    where: { id: head.id },
    select: ofEvent(language),
  });
  const nameOf = (id: string) =>
    textSet.texts.find(
      (text) => text.field === `fee.${id}.name` && text.language === textSet.language,
    )?.value ?? "";
  const towns = event.communities.map(({ community: { id, names, currency, ...town } }) => {
    const saved = feeTerms?.towns.find(({ communityId }) => communityId === id);
    const isHost = id === event.hostId;
    return {
      ...{ ...town, name: names[0]?.name ?? town.name, isHost },
      currency: { own: currency, host: host.currency },
      payee: saved && (saved.payeeId === id ? ("own" as const) : ("host" as const)),
      fees: saved && feeTerms ? townFeesOf(saved, feeTerms) : null,
    };
  });
  const open = event.capacities.map(({ kind }) => kind);
  const stated = feeTerms?.towns.flatMap(({ fees }) => fees.map(({ kind }) => kind)) ?? [];
  const used = participantKinds.filter((kind) => open.includes(kind) || stated.includes(kind));
  return {
    ...{ slug, title: head.title, language: textSet.language, towns },
    hostName: towns.find(({ isHost }) => isHost)?.name ?? "",
    today: dayIn(host.timeZone, context.now),
    version: feeTerms?.version ?? 0,
    terms: termsOf(event, feeTerms),
    reducedCode: feeTerms?.reducedCode ?? "",
    solidarityCode: feeTerms?.solidarityCode ?? "",
    kinds: used.length > 0 ? used : [...participantKinds],
    options: (feeTerms?.options ?? []).map(({ id, limit }) => ({ id, limit, name: nameOf(id) })),
  };
}

export type FeesBoard = NonNullable<Awaited<ReturnType<typeof feesBoard>>>;

type Read = { value: string; language: string };

/** What readers are told of an event's fees; null where none are stated. The caller knows that they may read the event. */
export async function statedEventFees({ db }: Context, eventId: string, language: string) {
  const { textSet, feeTerms, ...event } = await db.event.findUniqueOrThrow({
    where: { id: eventId },
    select: ofEvent(language),
  });
  if (!feeTerms) return null;
  const isPublished = (one: string) =>
    one === textSet.language || textSet.publications.some((shown) => shown.language === one);
  const nameOf = (id: string): Read => {
    const all = textSet.texts.filter(
      (text) => text.field === `fee.${id}.name` && isPublished(text.language),
    );
    const as = (wanted: string) => all.find((text) => text.language === wanted);
    return as(language) ?? as(textSet.language) ?? { value: "", language };
  };
  const communities = event.communities
    .filter(({ answer }) => answer === takingPart.answer)
    .map(({ community }) => community);
  const towns = communities.flatMap(({ id, names, name, slug, colour }) => {
    const saved = feeTerms.towns.find(({ communityId }) => communityId === id);
    const payee = communities.find((one) => one.id === saved?.payeeId);
    if (!saved || saved.fees.length === 0) return [];
    const fees = townFeesOf(saved, feeTerms);
    const paidTo = payee ? (payee.names[0]?.name ?? payee.name) : null;
    return [{ slug, colour, name: names[0]?.name ?? name, paidTo, fees }];
  });
  if (towns.length === 0) return null;
  const codes = {
    reduced: feeTerms.reducedCode !== null,
    solidarity: feeTerms.solidarityCode !== null,
  };
  const options = feeTerms.options.map(({ id, limit }) => ({ id, limit, ...nameOf(id) }));
  return { towns, options, terms: termsOf(event, feeTerms), needsCode: codes };
}

export type StatedFees = NonNullable<Awaited<ReturnType<typeof statedEventFees>>>;
