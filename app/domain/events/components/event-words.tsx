import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import type { ListedEvent } from "../queries.server.ts";

type Days = Pick<ListedEvent, "startsOn" | "endsOn">;

/** Weekdays below a date that names day and month, and the year unless the date has two: Sunday – Tuesday, 2027. */
export function WeekdaysAndYear({ startsOn, endsOn }: Days) {
  const { t } = useTranslation("events");
  const formats = useFormats();
  const first = formats.day(startsOn, "weekdayName");
  const last = formats.day(endsOn, "weekdayName");
  const year = endsOn.getUTCFullYear();
  if (startsOn.getTime() === endsOn.getTime()) return t("row.day", { day: first, year });
  return startsOn.getUTCFullYear() === year
    ? t("row.days", { first, last, year })
    : t("page.weekdays", { first, last });
}

/** For whom an event is: ages where it has any, else how many towns come to the host. */
export function ForWhom({
  event,
}: {
  event: Pick<ListedEvent, "minimumAge" | "maximumAge" | "guests">;
}) {
  const { t } = useTranslation("events");
  const { guests } = event;
  if (event.minimumAge !== null) return <AgesOf {...event} />;
  return guests.length ? t("row.guests", { count: guests.length }) : null;
}

/** From which age to which; nothing where there is neither. */
export function AgesOf({ minimumAge, maximumAge }: Pick<ListedEvent, "minimumAge" | "maximumAge">) {
  const { t } = useTranslation("events");
  if (minimumAge !== null && maximumAge !== null)
    return t("row.ages", { min: minimumAge, count: maximumAge });
  if (minimumAge !== null) return t("row.agesFrom", { count: minimumAge });
  return maximumAge === null ? null : t("row.agesTo", { count: maximumAge });
}
