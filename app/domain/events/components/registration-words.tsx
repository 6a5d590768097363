import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { type EventTimes, registrationAt } from "../event-time.ts";

/** How registration stands, in words: the state is a sentence first. */
export function RegistrationWords({ event, now }: { event: EventTimes; now: Date }) {
  const { t } = useTranslation("events");
  const formats = useFormats();
  const year = (day: Date) => day.getUTCFullYear();
  const dayOf = (instant: Date, timeZone: string) =>
    formats.dayAt(instant, timeZone, year(instant) === year(event.startsOn) ? "dayMonth" : "long");
  const window = registrationAt(event, now);
  switch (window.is) {
    case "cancelled":
      return t("state.cancelled");
    case "past":
      return t("registration.past");
    case "running":
      return t("registration.running", { date: formats.day(window.until, "dayMonth") });
    case "opensOn":
      return t("registration.opensOn", { date: dayOf(window.at, event.timeZone) });
    case "open":
      return t("registration.open", { date: dayOf(window.until, event.timeZone) });
    case "closed":
      return t("registration.closed");
    case "none":
      return t("registration.invitation");
  }
}
