import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import type { ListedEvent } from "../queries.server.ts";

type Days = Pick<ListedEvent, "startsOn" | "endsOn">;

/** Weekdays and year below a date that names day and month: Sunday – Tuesday, 2027. */
export function WeekdaysAndYear({ startsOn, endsOn }: Days) {
  const { t } = useTranslation("events");
  const formats = useFormats();
  return t("row.days", {
    first: formats.day(startsOn, "weekdayName"),
    last: formats.day(endsOn, "weekdayName"),
    year: endsOn.getUTCFullYear(),
  });
}

/** For whom an event is: ages where it has any, else how many towns come to the host. */
export function ForWhom({
  event,
}: {
  event: Pick<ListedEvent, "minimumAge" | "maximumAge" | "guests">;
}) {
  const { t } = useTranslation("events");
  const { minimumAge, maximumAge, guests } = event;
  if (minimumAge === null) return guests.length ? t("row.guests", { count: guests.length }) : null;
  if (maximumAge === null) return t("row.agesFrom", { count: minimumAge });
  return t("row.ages", { min: minimumAge, count: maximumAge });
}
