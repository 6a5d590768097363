import type { Context } from "#app/domain/context.ts";
import { type Refusal, refuse } from "#app/domain/errors.ts";
import { importStatement } from "./import-statement.server.ts";
import { LARGEST_STATEMENT, type StatementFault, StatementRefused } from "./statement.ts";

/** In which words a fault is told. */
export const statementRefusals: Record<StatementFault, Refusal> = {
  empty: "statementEmpty",
  tooLarge: "statementTooLarge",
  tooManyBookings: "statementTooLarge",
  wrongKind: "statementWrongKind",
  forbiddenParts: "statementForbiddenParts",
  broken: "statementBroken",
  otherAccount: "statementOtherAccount",
  otherCurrency: "statementOtherCurrency",
  noBalance: "statementNoBalance",
  sumsDiffer: "statementSumsDiffer",
  detailsDiffer: "statementSumsDiffer",
};

/** Takes a file that a treasurer sends; what is wrong with it at first sight is told as any refusal. */
export async function takeStatement(
  context: Context,
  { payee, file }: { payee: string; file: File },
): Promise<string> {
  if (file.size > LARGEST_STATEMENT) refuse("statementTooLarge");
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return await importStatement(context, { payee, bytes, name: file.name });
  } catch (error) {
    if (error instanceof StatementRefused) refuse(statementRefusals[error.fault]);
    throw error;
  }
}
