import { data } from "@remix-run/node";
import type { SubmissionResult } from "@conform-to/react";
import { DomainError, type Refusal } from "#app/domain/errors.ts";

const statuses: Partial<Record<Refusal, number>> = {
  notFound: 404,
  forbidden: 403,
  signInAgain: 401,
  stepUpNeeded: 401,
  tooManyTries: 429,
};

/** The HTTP status of a refusal; 409 where nothing more exact fits. */
export function statusOf(code: Refusal): number {
  return statuses[code] ?? 409;
}

/** What a form shows when the domain said no: the reason, and what had been typed. */
export type RefusedForm = {
  result: SubmissionResult;
  refusal: { code: Refusal; params: Record<string, string | number> };
};

/** Shows a domain refusal in the form it came from. Anything else is a bug and keeps flying. */
export async function showingRefusals<T>(reply: () => SubmissionResult, run: () => Promise<T>) {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, params } = error;
    const answer: RefusedForm = { result: reply(), refusal: { code, params } };
    return data(answer, { status: statusOf(code) });
  }
}

/** For what has no form to show it in: a refusal becomes the page of its status. */
export async function answeringRefusals<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw data(
      { refusal: { code: error.code, params: error.params } },
      { status: statusOf(error.code) },
    );
  }
}
