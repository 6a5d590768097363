import type { Context } from "#app/domain/context.ts";
import { type Refusal, refuse } from "#app/domain/errors.ts";
import { type Imported, importStatement } from "./import-statement.server.ts";
import { type StatementFault, StatementRefused } from "./statement.ts";

const refusals: Record<StatementFault, Refusal> = {
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

/** Takes a file that a treasurer sends; what is wrong with it is told as any refusal. */
export async function takeStatement(
  context: Context,
  { payee, file }: { payee: string; file: File },
): Promise<Imported> {
  try {
    return await importStatement(context, {
      payee,
      bytes: new Uint8Array(await file.arrayBuffer()),
    });
  } catch (error) {
    if (error instanceof StatementRefused) refuse(refusals[error.fault]);
    throw error;
  }
}
