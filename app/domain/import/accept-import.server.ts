import { recordAudit } from "#app/domain/audit/record-audit.server.ts";
import type { Context } from "#app/domain/context.ts";
import { refuse } from "#app/domain/errors.ts";
import { refuseUnlessOpen } from "#app/domain/registrations/registration-open.ts";
import type { Language } from "#app/i18n/languages.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { importToChange, moveOn } from "./own-import.server.ts";
import { type Choices, takenRows } from "./plan.ts";
import { openPlan } from "./sealed-import.server.ts";

type Accepting = { slug: string; choices: Choices; language: Language };

/** Says yes to the rows that were found good, and what to do with those under suspicion: they are registered in the background. */
export async function acceptImport(context: Context, accepting: Accepting): Promise<void> {
  const { db, now } = context;
  const { slug, choices, language } = accepting;
  const { event, row, accountId } = await importToChange(context, slug, ["preview"]);
  if (!row.plan) return refuse("changedMeanwhile");
  refuseUnlessOpen(event, language, now);
  const taken = takenRows(await openPlan(db, row.id, row.plan), choices);
  await db.$transaction(async (tx) => {
    const data = { choices, language, goodCount: taken.length };
    await moveOn(tx, row, { state: "running", ...data });
    await enqueue(tx, "import.run", { importId: row.id });
    await recordAudit(tx, {
      ...{ chain: event.hostId, action: "import.accept", subject: row.id, actorId: accountId, now },
      details: { eventId: event.id, count: taken.length },
    });
  });
}
