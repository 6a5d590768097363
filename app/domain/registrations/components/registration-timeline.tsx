import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { type Knot, Timeline } from "#app/ui/timeline.tsx";
import { townColour } from "#app/ui/town-colours.ts";
import type { ShownRegistration } from "../family-queries.server.ts";
import { type RegistrationState, takesPlace } from "../state.ts";

type Phases = [registered: Knot["phase"], place: Knot["phase"], paid: Knot["phase"]];

/** How far each living state has come. */
const phases: Partial<Record<RegistrationState, Phases>> = {
  submitted: ["done", "now", "todo"],
  waitlisted: ["done", "now", "todo"],
  offered: ["done", "now", "todo"],
  held: ["done", "done", "now"],
  confirmed: ["done", "done", "done"],
};

/** From the registration to the departure; nothing of what has ended. */
export function RegistrationTimeline({ registration }: { registration: ShownRegistration }) {
  const { t } = useTranslation("registrations");
  const formats = useFormats();
  const { state, createdAt, changes, heldUntil, order, town, host, startsOn, hostFamily } =
    registration;
  const of = phases[state];
  if (!of) return null;
  const day = (at: Date | undefined, timeZone: string) =>
    at ? formats.dayAt(at, timeZone, "dayMonth") : "";
  const at = (to: RegistrationState) => changes.findLast((one) => one.to === to)?.at;
  const seatedAt = takesPlace(state) ? changes.find((one) => takesPlace(one.to))?.at : undefined;
  const dueBy = heldUntil ? t("todo.dueBy", { date: day(heldUntil, host.timeZone) }) : "";
  const first = order?.next ? formats.money({ ...order.next, currency: order.currency }) : null;
  const due = first ? `${first}, ${dueBy}` : dueBy;
  const knots: [keyof typeof words, Knot["phase"], string][] = [
    ["registered", of[0], day(createdAt, town.timeZone)],
    ["place", of[1], day(seatedAt, town.timeZone)],
    ["paid", of[2], state === "held" ? due : day(at("confirmed"), town.timeZone)],
    [
      "hostFamily",
      hostFamily?.publishedAt ? "done" : "todo",
      day(hostFamily?.publishedAt ?? undefined, host.timeZone),
    ],
    ["departure", "todo", formats.day(startsOn, "dayMonth")],
  ];
  const isFree = state === "confirmed" && !changes.some((one) => one.to === "held");
  return (
    <Timeline
      from={townColour(town.colour)}
      to={townColour(host.colour)}
      knots={knots
        .filter(([word]) => word !== "paid" || !isFree)
        .filter(([word]) => word !== "hostFamily" || hostFamily !== null)
        .map(([word, phase, text]) => {
          return { word: t(words[word]), phase, text, spoken: t(`phase.${phase}`) };
        })}
    />
  );
}

const words = {
  registered: "timeline.registered",
  place: "timeline.place",
  paid: "timeline.paid",
  hostFamily: "timeline.hostFamily",
  departure: "timeline.departure",
} as const;
