import { useTranslation } from "react-i18next";
import { eventKinds } from "../event-time.ts";
import type { EventFactsInForm } from "../facts-queries.server.ts";
import { admissions, lodgings } from "../facts-schema.ts";

/** A fact of an event's form. */
export type FactName = Exclude<keyof EventFactsInForm["saved"], "version"> | "hostId";

/** What each fact is called, and the words of coded ones. */
export function useFactLabels() {
  const { t } = useTranslation(["manage", "events"]);
  const fields: Record<FactName, string> = {
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
    registrationOpens: t("manage:event.fact.registrationOpens"),
    registrationCloses: t("manage:event.fact.registrationCloses"),
    admission: t("manage:event.fact.admission"),
    depositDays: t("manage:event.fact.depositDays"),
  };
  const words = new Map<string, string>([
    ...eventKinds.map((kind) => [kind, t(`events:kind.${kind}`)] as const),
    ...lodgings.map((lodging) => [lodging, t(`manage:event.lodging.${lodging}`)] as const),
    ...admissions.map((way) => [way, t(`manage:event.admission.${way}`)] as const),
  ]);
  return { fields, word: (code: string) => words.get(code) ?? code };
}
