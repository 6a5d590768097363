import type { Context } from "#app/domain/context.ts";
import { adoptRun, undoAdoption } from "./adopt-run.server.ts";
import { dropHost } from "./drop-host.server.ts";
import { lockGuest, moveGuest, setApart } from "./move-guest.server.ts";
import { publishStays } from "./publish-stays.server.ts";
import { cancelRun, startRun } from "./run-search.server.ts";
import type { BoardForm } from "./schema.ts";

type Changing = { slug: string; form: BoardForm };

/** Does what a form of the board asks for; answers what its page says after it. */
export async function changeBoard(
  context: Context,
  { slug, form }: Changing,
): Promise<Record<string, string>> {
  switch (form.intent) {
    case "run":
      await startRun(context, { slug, seconds: form.seconds, isFair: form.order === "fair" });
      return { done: "run" };
    case "stop":
      await cancelRun(context, slug);
      return { done: "stop" };
    case "adopt":
      await adoptRun(context, { slug, runId: form.run });
      return { done: "adopt" };
    case "undo":
      await undoAdoption(context, { slug, runId: form.run });
      return { done: "undo", view: "proposal" };
    case "publish":
      await publishStays(context, { slug, town: form.town ?? null });
      return { done: "publish" };
    case "drop":
      await dropHost(context, { slug, host: form.host });
      return { done: "drop" };
    case "move":
    case "takeOut": {
      const { guest } = form;
      const host = form.intent === "move" ? form.host : null;
      const { from } = await moveGuest(context, { slug, guest, host });
      return { done: "move", guest, ...(from ? { from } : {}) };
    }
    case "lock":
    case "unlock":
      await lockGuest(context, { slug, guest: form.guest, isLocked: form.intent === "lock" });
      return { done: form.intent, guest: form.guest };
    case "apart":
    case "together":
      await setApart(context, { slug, guest: form.guest, isApart: form.intent === "apart" });
      return { done: form.intent, guest: form.guest };
  }
}
