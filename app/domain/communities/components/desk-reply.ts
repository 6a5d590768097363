import type { SubmissionResult } from "@conform-to/react";
import type { Refusal } from "#app/domain/errors.ts";

/** What a form of the desk gets back. */
export type DeskReply = {
  result: SubmissionResult;
  refusal?: { code: Refusal; params: Record<string, string | number> };
};
