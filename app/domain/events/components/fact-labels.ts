import { useTranslation } from "react-i18next";
import { type ParticipantKind, participantKinds } from "../guest-kinds.ts";
import { eventKinds } from "../event-time.ts";
import type { EventFactsInForm } from "../facts-queries.server.ts";
import { admissions, lodgings } from "../facts-schema.ts";

/** A fact of an event's form. */
export type FactName = Exclude<keyof EventFactsInForm["saved"], "version">;

/** What each fact is called, and the words of coded ones. */
export function useFactLabels() {
  const { t } = useTranslation(["manage", "events", "places"]);
  const words = new Map<string, string>([
    ...eventKinds.map((kind) => [kind, t(`events:kind.${kind}`)] as const),
    ...lodgings.map((lodging) => [lodging, t(`events:lodging.${lodging}`)] as const),
    ...participantKinds.map((kind) => [kind, t(`places:kind.${kind}`)] as const),
    ...admissions.map((way) => [way, t(`manage:event.admission.${way}`)] as const),
  ]);
  const fields: Record<FactName, string> = { ...useFactNames(), ...useKindNames() };
  return { fields, word: (code: string) => words.get(code) ?? code };
}

type KindFact = `${ParticipantKind}${"From" | "To"}`;

function useFactNames(): Record<Exclude<FactName, KindFact>, string> {
  const { t } = useTranslation(["manage", "events"]);
  return {
    hostId: t("manage:event.host"),
    title: t("manage:event.fact.title"),
    summary: t("manage:event.fact.summary"),
    kind: t("events:list.kind"),
    startsOn: t("manage:event.fact.startsOn"),
    endsOn: t("manage:event.fact.endsOn"),
    startsAt: t("manage:event.fact.startsAt"),
    endsAt: t("manage:event.fact.endsAt"),
    placeName: t("manage:event.fact.placeName"),
    placeAddress: t("manage:event.fact.placeAddress"),
    coordinates: t("manage:event.fact.coordinates"),
    lodging: t("manage:event.fact.lodging"),
    guests: t("manage:event.guests"),
    minimumAge: t("manage:event.fact.minimumAge"),
    maximumAge: t("manage:event.fact.maximumAge"),
    agesOn: t("manage:event.fact.agesOn"),
    coHosts: t("manage:event.fact.coHosts"),
    edition: t("manage:event.fact.edition"),
    seriesWith: t("manage:event.fact.seriesWith"),
    returnOf: t("manage:event.fact.returnOf"),
    kinds: t("manage:event.fact.kinds"),
    registrationOpens: t("manage:event.fact.registrationOpens"),
    registrationCloses: t("manage:event.fact.registrationCloses"),
    answersUntil: t("manage:event.fact.answersUntil"),
    admission: t("manage:event.fact.admission"),
    depositDays: t("manage:event.fact.depositDays"),
  };
}

/** The ages of each kind of guests. */
function useKindNames(): Record<KindFact, string> {
  const { t } = useTranslation(["manage", "places"]);
  const from = (kind: ParticipantKind) =>
    t("manage:event.fact.kindFrom", { who: t(`places:kind.${kind}`) });
  const to = (kind: ParticipantKind) =>
    t("manage:event.fact.kindTo", { who: t(`places:kind.${kind}`) });
  return {
    ...{ childFrom: from("child"), childTo: to("child") },
    ...{ leaderFrom: from("leader"), leaderTo: to("leader") },
    ...{ adultFrom: from("adult"), adultTo: to("adult") },
    ...{ delegateFrom: from("delegate"), delegateTo: to("delegate") },
  };
}
