import { DomainError } from "#app/domain/errors.ts";
import { toStepUp } from "./context.server.ts";

/** Does what needs a recent sign of who it is; whoever showed none is asked for one and comes back. */
export async function steppingUp(
  request: Request,
  run: () => Promise<Response>,
): Promise<Response> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof DomainError && error.code === "stepUpNeeded") return toStepUp(request);
    throw error;
  }
}
