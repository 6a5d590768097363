import { createHash } from "node:crypto";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { dayIn } from "#app/domain/events/local-time.ts";
import { type ListEvent, listEvent, onLists } from "#app/domain/lists/list-event.server.ts";
import { accountIdOf } from "#app/domain/rights.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { sealField } from "#app/platform/field-encryption.server.ts";
import type { AttendanceForm } from "./schema.ts";

const DAY = 86_400_000;

/** Days before an event and after it on which notes are taken: who comes early is met, who leaves late is handed over. */
const [BEFORE, AFTER] = [2, 3];

type Asked = { slug: string; form: AttendanceForm };

/**
 * Notes what somebody saw of people on her lists: that they came, were there, got on, left; or takes a note back.
 * Nothing is ever changed, so that two devices never stand in each other's way. Refuses people whom she does not read,
 * and days far from the event.
 */
export async function noteAttendance(context: Context, { slug, form }: Asked): Promise<void> {
  const event = await listEvent(context, slug, "en");
  if (!event) return refuse("notFound");
  refuseFarAway(event, context.now);
  await context.db.$transaction(async (tx) => {
    if (form.intent === "undo") return undo({ tx, context, event }, form);
    const people = form.intent === "mark" ? [...new Set(form.people)] : [form.person];
    const known = await tx.registration.count({
      where: { AND: [onLists(event), { id: { in: people } }] },
    });
    if (known !== people.length) return refuse("notFound");
    if (form.intent === "mark") return mark({ tx, context, event }, form, people);
    return handOver({ tx, context, event }, form);
  });
}

function refuseFarAway({ startsOn, endsOn, timeZone }: ListEvent, now: Date): void {
  const today = Date.parse(dayIn(timeZone, now));
  if (today < Date.parse(startsOn) - BEFORE * DAY) refuse("checkInNotYet");
  if (today > Date.parse(endsOn) + AFTER * DAY) refuse("eventEnded");
}

type Working = { tx: Tx; context: Context; event: ListEvent };
type Form<Intent extends AttendanceForm["intent"]> = Extract<AttendanceForm, { intent: Intent }>;

/** The same form and person give the same id: what is sent twice is one. */
export function markId(key: string, about: string): string {
  const hash = createHash("sha256").update(`${key} ${about}`).digest("hex");
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

const noted = ({ context: { actor, now } }: Working) => ({
  ...{ at: now, createdAt: now, byId: accountIdOf(actor) },
});

async function mark(
  work: Working,
  { key, kind, day, group }: Form<"mark">,
  people: readonly string[],
): Promise<void> {
  const { tx, event } = work;
  const isOfDay = kind === "present";
  const isOfBus = kind === "boarded";
  if (isOfDay && (day === undefined || day < event.startsOn || day > event.endsOn))
    refuse("notFound");
  if (isOfBus) {
    const where = { id: group ?? "", eventId: event.id, kind: "bus" } as const;
    if (group === undefined || (await tx.eventGroup.count({ where })) === 0) refuse("notFound");
  }
  await tx.attendanceMark.createMany({
    data: people.map((registrationId) => ({
      ...{ id: markId(key, registrationId), registrationId, kind, ...noted(work) },
      day: isOfDay && day !== undefined ? new Date(day) : null,
      groupId: isOfBus ? (group ?? null) : null,
    })),
    skipDuplicates: true,
  });
}

async function handOver(work: Working, { key, person, toWhom }: Form<"handOver">): Promise<void> {
  const id = markId(key, person);
  const { tx, context } = work;
  const place = { table: "attendance_marks", column: "sealed", rowId: id };
  const sealed = await sealField(tx, context.now, { subjectId: person, place }, toWhom);
  await tx.attendanceMark.createMany({
    data: { id, registrationId: person, kind: "left", sealed, ...noted(work) },
    skipDuplicates: true,
  });
}

async function undo(work: Working, { key, mark: undoes }: Form<"undo">): Promise<void> {
  const { tx, event } = work;
  const row = await tx.attendanceMark.findFirst({
    where: { id: undoes, kind: { not: null }, registration: onLists(event) },
    select: { registrationId: true },
  });
  if (!row) return refuse("notFound");
  await tx.attendanceMark.createMany({
    data: { id: markId(key, undoes), undoes, registrationId: row.registrationId, ...noted(work) },
    skipDuplicates: true,
  });
}
