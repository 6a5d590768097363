import { refuse } from "#app/domain/errors.ts";
import { type EventTimes, registrationAt } from "#app/domain/events/event-time.ts";
import { dayAt, formatDay, formatTime } from "#app/i18n/formats.ts";
import type { Language } from "#app/i18n/languages.ts";

type Event = Omit<EventTimes, "state"> & { state: EventTimes["state"] | "draft" };

/** Says no, and until when or from when, where an event takes no registrations at a moment. */
export function refuseUnlessOpen(event: Event, language: Language, now: Date): void {
  const { state, timeZone, startsOn, registrationCloses } = event;
  if (state === "draft") return refuse("notFound");
  const window = registrationAt({ ...event, state }, now);
  switch (window.is) {
    case "open":
      return;
    case "cancelled":
      return refuse("eventCancelled");
    case "opensOn":
      return refuse("registrationNotOpen", {
        date: dayAt(language, window.at, timeZone),
        time: formatTime(language, window.at, timeZone),
      });
    case "none":
      return refuse("notFound");
    default: {
      const closed = registrationCloses && dayAt(language, registrationCloses, timeZone);
      refuse("registrationClosed", { date: closed ?? formatDay(language, startsOn) });
    }
  }
}
