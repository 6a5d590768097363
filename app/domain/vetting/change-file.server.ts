import type { Context } from "#app/domain/context.ts";
import { dropProposal, propose } from "./decide.server.ts";
import type { FileForm } from "./schema.ts";
import { recordStep, takeBackRecord } from "./write-file.server.ts";

/** Does what a form of a family's file asks for. */
export function changeFile(
  context: Context,
  { hostId, form }: { hostId: string; form: FileForm },
): Promise<void> {
  switch (form.intent) {
    case "takeBack":
      return takeBackRecord(context, { hostId, id: form.id });
    case "drop":
      return dropProposal(context, hostId);
    case "approve":
    case "refuse":
    case "pause":
      return propose(context, { hostId, form });
    default:
      return recordStep(context, { hostId, form });
  }
}
