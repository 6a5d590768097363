import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { z } from "zod";
import { hasPlainFields, withoutBlanks } from "./form-fields.ts";
import { type RefusedForm, showingRefusals } from "./refusals.server.ts";

/** What a form's page gets back: the values kept with their errors, or the domain's refusal. */
export type FormReply = { result: SubmissionResult; refusal?: RefusedForm["refusal"] };

/** The same on a page with several forms: which of them was sent. */
export type OneOfFormsReply = FormReply & { intent: string | null };

/** Checks a form, then does what it asks for: 422 with the values kept, or the refusal shown in the form. */
export async function handleForm<Schema extends z.ZodType>(
  formData: FormData,
  schema: Schema,
  run: (value: z.output<Schema>) => Promise<Response>,
) {
  if (!hasPlainFields(formData)) throw data(null, { status: 400 });
  const submission = parseWithZod(withoutBlanks(formData), { schema });
  if (submission.status !== "success") {
    const reply: FormReply = { result: submission.reply() };
    return data(reply, { status: 422 });
  }
  const { value } = submission;
  return showingRefusals(
    () => submission.reply(),
    () => run(value),
  );
}

/** Reads a form that was sent in an address; the names of its fields are as much a stranger's as any form's. */
export function readQuery<Schema extends z.ZodType>(asked: URLSearchParams, schema: Schema) {
  const form = new FormData();
  for (const [name, value] of asked) form.append(name, value);
  if (!hasPlainFields(form)) throw data(null, { status: 400 });
  return parseWithZod(withoutBlanks(form), { schema });
}

/** `handleForm` for a page with several forms: the reply says which of them it answers. */
export async function handleOneOfForms<Schema extends z.ZodType>(
  formData: FormData,
  schema: Schema,
  run: (value: z.output<Schema>) => Promise<Response>,
) {
  const answer = await handleForm(formData, schema, run);
  if (answer instanceof Response) return answer;
  const intent = formData.get("intent");
  const reply = { ...answer.data, intent: typeof intent === "string" ? intent : null };
  return data(reply, { status: answer.init?.status ?? 200 });
}
