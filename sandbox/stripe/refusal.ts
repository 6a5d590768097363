/** An answer of Stripe's that says why a request is refused. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly body: { error: { type: string; message: string; code?: string; param?: string } };

  constructor(
    status: number,
    error: { message: string; type?: string; code?: string; param?: string },
  ) {
    super(error.message);
    this.status = status;
    this.body = { error: { type: "invalid_request_error", ...error } };
  }
}

/** What is asked for is not there. */
export function missing(kind: string, id: string): Refusal {
  const message = `No such ${kind}: '${id}'`;
  return new Refusal(404, { message, code: "resource_missing", param: "id" });
}

/** A parameter is missing, unknown or not what it should be. */
export const wrong = (param: string, message: string, code = "parameter_invalid") =>
  new Refusal(400, { message, code, param });
