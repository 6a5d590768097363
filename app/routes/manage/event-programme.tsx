import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Context } from "#app/domain/context.ts";
import {
  addEntry,
  changeEntry,
  copyDay,
  removeEntry,
} from "#app/domain/events/change-programme.server.ts";
import { ProgrammeDeskPage } from "#app/domain/events/components/programme-desk-page.tsx";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { programmeDesk } from "#app/domain/events/programme-queries.server.ts";
import {
  type ProgrammeForm,
  programmeDeeds,
  programmeForm,
} from "#app/domain/events/programme-schema.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { handleOneOfForms, type OneOfFormsReply } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["programme", "manage", "events", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const desk = found(await programmeDesk(context, found(params.slug), language));
  const asked = new URL(request.url).searchParams;
  return {
    title: translator(language, "programme")("titleOf", { event: desk.head.title }),
    desk,
    done: programmeDeeds.find((deed) => deed === asked.get("done")) ?? null,
    chosen: desk.entries.find(({ id }) => id === asked.get("entry")) ?? null,
    day: desk.days.find((one) => one === asked.get("day")) ?? null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  const { days } = found(await programmeDesk(context, slug, language));
  return handleOneOfForms(await formOf(request), programmeForm(days), async (value) => {
    await carryOut(context, slug, value);
    const day = value.intent === "add" || value.intent === "save" ? `&day=${value.day}` : "";
    return redirect(`${deskPath(language, slug, "programme")}?done=${value.intent}${day}#main`);
  });
}

async function carryOut(context: Context, slug: string, value: ProgrammeForm): Promise<void> {
  switch (value.intent) {
    case "add":
      return addEntry(context, { slug, ...value });
    case "save":
      return changeEntry(context, { slug, ...value });
    case "remove":
      return removeEntry(context, { slug, ...value });
    case "copyDay":
      return copyDay(context, { slug, ...value });
  }
}

export default function EventProgrammePage() {
  const { desk, done, chosen, day } = useLoaderData<typeof loader>();
  const reply = useActionData<OneOfFormsReply>();
  return <ProgrammeDeskPage {...{ desk, done, chosen, day }} reply={reply} />;
}
