import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CheckInPage } from "#app/domain/attendance/components/check-in-page.tsx";
import { noteAttendance } from "#app/domain/attendance/note-attendance.server.ts";
import { checkInPage } from "#app/domain/attendance/queries.server.ts";
import { attendanceDeeds, attendanceForm, attendanceQuery } from "#app/domain/attendance/schema.ts";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { listEvent } from "#app/domain/lists/list-event.server.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { handleOneOfForms, type OneOfFormsReply } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["attendance", "manage", "events", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const typed = Object.fromEntries(new URL(request.url).searchParams);
  const query = attendanceQuery.parse(typed);
  const page = found(await checkInPage(context, found(params.slug), { language, query }));
  const title = translator(language, "attendance")("titleOf", { event: page.head.title });
  const done = attendanceDeeds.find((one) => one === typed["done"]) ?? null;
  return { title, page, done, key: randomUUID() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  found(await listEvent(context, slug, language));
  return handleOneOfForms(await formOf(request), attendanceForm, async (form) => {
    await noteAttendance(context, { slug, form });
    // Back to the same list, person and search.
    const query = new URL(request.url).searchParams;
    query.set("done", form.intent);
    return redirect(`${deskPath(language, slug, "checkIn")}?${query}#main`);
  });
}

export default function EventCheckInPage() {
  const { page, done, key } = useLoaderData<typeof loader>();
  const reply = useActionData<OneOfFormsReply>();
  return <CheckInPage {...{ page, done, reply }} formKey={key} />;
}
