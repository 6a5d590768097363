import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import type { Context } from "#app/domain/context.ts";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { pageFrom } from "#app/domain/events/event-filter.ts";
import { RosterPage } from "#app/domain/registrations/components/roster-page.tsx";
import { approveChosen, decide } from "#app/domain/registrations/decide.server.ts";
import { remindNow } from "#app/domain/registrations/remind-missing.server.ts";
import { rosterEvent } from "#app/domain/registrations/roster-event.server.ts";
import { rosterFilterFrom } from "#app/domain/registrations/roster-filter.ts";
import { roster } from "#app/domain/registrations/roster-queries.server.ts";
import { rosterDone, rosterForm } from "#app/domain/registrations/schema.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = {
  i18n: ["roster", "registrations", "manage", "events", "errors"],
} satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const query = new URL(request.url).searchParams;
  const asked = { language, filter: rosterFilterFrom(query), page: pageFrom(query) };
  const list = found(await roster(context, found(params.slug), asked));
  const done = rosterDone.find((one) => one === query.get("done")) ?? null;
  return {
    title: translator(language, "roster")("titleOf", { event: list.head.title }),
    ...{ list, done, late: lateFrom(query) },
  };
}

/** How many of several were decided by somebody else meanwhile. */
function lateFrom(query: URLSearchParams): number {
  const late = query.get("late") ?? "";
  return /^[1-9]\d{0,3}$/.test(late) ? Number(late) : 0;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  const { id: eventId } = found(await rosterEvent(context, slug, language));
  return handleForm(await formOf(request), rosterForm, async (form) => {
    const at = `${deskPath(language, slug, "roster")}?done=${form.intent}`;
    if (form.intent === "approveChosen") {
      const late = await approveChosen(context, { eventId, ...form });
      return redirect(late > 0 ? `${at}&late=${late}#main` : `${at}#main`);
    }
    if (form.intent === "remind") await remindNow(context, slug, language);
    else await decideOn(context, eventId, form);
    return redirect(`${at}#main`);
  });
}

type Decided = Extract<z.output<typeof rosterForm>, { party: string }>;

async function decideOn(context: Context, eventId: string, form: Decided): Promise<void> {
  const decision =
    form.intent === "approve"
      ? ({ is: "approve" } as const)
      : ({ is: "decline", reason: form.reason } as const);
  return decide(context, { eventId, partyId: form.party, decision });
}

export default function EventRosterPage() {
  const { list, done, late } = useLoaderData<typeof loader>();
  return <RosterPage {...{ list, done, late }} reply={useActionData<FormReply>()} />;
}
