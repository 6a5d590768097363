import { z } from "zod";
import type { Answer, Question } from "#app/domain/questions/question.ts";
import type { Sensitivity } from "#app/domain/questions/keeping.ts";
import { openField, openFields, sealField } from "#app/platform/field-encryption.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { type AnswerColumns, answerIn, columnsOf } from "./stored-answer.ts";

/** Whose answer it is, to which question of which registration. */
export type AnswerPlace = { personId: string; registrationId: string; questionId: string };

const fieldOf = ({ personId, registrationId, questionId }: AnswerPlace) => ({
  subjectId: personId,
  place: { table: "answers", column: "sealed", rowId: `${registrationId}.${questionId}` },
});

type Asked = Pick<Question, "id" | "type"> & { sensitivity: Sensitivity };

/** Whether an answer lies in the database under the person's own key alone; of a file that is the file itself. */
export const isSealed = ({ type, sensitivity }: Omit<Asked, "id">) =>
  sensitivity === "health" && type !== "file";

type Sealing = { question: Asked; answer: Answer; place: AnswerPlace; now: Date };

/** An answer as it is stored: what concerns health is sealed. */
export async function storedColumns(tx: Tx, { question, answer, place, now }: Sealing) {
  if (!isSealed(question)) return { ...columnsOf(question, answer), sealed: null };
  const sealed = await sealField(tx, now, fieldOf(place), JSON.stringify(answer));
  return { codes: [], text: null, fileId: null, sealed };
}

const answerText = z.union([z.string(), z.number(), z.array(z.string())]);

type Row = AnswerColumns & { questionId: string; sealed: Uint8Array | null };
type Registered = { personId: string; registrationId: string };

/** All answers of a registration by their question, opened for a caller who knows that this reader may have them. */
export async function openAnswers(
  tx: Tx,
  of: Registered,
  { questions, rows }: { questions: readonly Asked[]; rows: readonly Row[] },
): Promise<Map<string, Answer>> {
  const opened = await Promise.all(
    rows.map(async (row) => {
      const { questionId, sealed } = row;
      const question = questions.find(({ id }) => id === questionId);
      if (!question) return null;
      const answer = sealed
        ? answerText.parse(JSON.parse(await openField(tx, fieldOf({ ...of, questionId }), sealed)))
        : answerIn(question, row);
      return answer === undefined ? null : ([questionId, answer] as const);
    }),
  );
  return new Map(opened.filter((one) => one !== null));
}

type Chosen = AnswerPlace & { codes: string[]; sealed: Uint8Array | null };

/** The chosen codes of many answers in their order, opened with one look at the keys. */
export async function openCodes(tx: Tx, rows: readonly Chosen[]): Promise<string[][]> {
  const sealed = rows.flatMap((row) =>
    row.sealed ? [{ ...fieldOf(row), sealed: row.sealed, row }] : [],
  );
  const opened = await openFields(tx, sealed);
  const codesOf = new Map(
    sealed.map(({ row }, at) => [row, [answerText.parse(JSON.parse(opened[at] ?? '""'))].flat()]),
  );
  return rows.map((row) => (codesOf.get(row) ?? row.codes).map(String));
}
