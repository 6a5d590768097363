import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { hostingBoard } from "#app/domain/hosting/board-queries.server.ts";
import { changeBoard } from "#app/domain/hosting/change-board.server.ts";
import { BoardPage } from "#app/domain/hosting/components/board-page.tsx";
import { eventToAssign } from "#app/domain/hosting/event-to-assign.server.ts";
import { boardForm, boardQuery } from "#app/domain/hosting/schema.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { REFRESH } from "#app/http/refresh.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = {
  i18n: ["hosting", "manage", "events", "people", "errors"],
} satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
  ...(data?.isWorking ? [REFRESH] : []),
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const asked = boardQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const page = found(await hostingBoard(context, found(params.slug), { ...asked, language }));
  const { board } = page;
  const title = translator(language, "hosting")("board.titleOf", { event: board.head.title });
  const { done: what, from, guest } = asked;
  return {
    ...{ title, ...page, done: what && { what, from, guest } },
    isWorking: board.run?.state === "waiting" || board.run?.state === "running",
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  found(await eventToAssign(context, slug));
  return handleForm(await formOf(request), boardForm, async (form) => {
    const query = await changeBoard(context, { slug, form });
    return redirect(`${deskPath(language, slug, "hosting")}?${new URLSearchParams(query)}#main`);
  });
}

export default function EventHostingPage() {
  const { board, panel, done } = useLoaderData<typeof loader>();
  return <BoardPage {...{ board, panel, done }} reply={useActionData<FormReply>()} />;
}
