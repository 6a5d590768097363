import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { eventHead } from "#app/domain/events/desk-queries.server.ts";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { changeGroups } from "#app/domain/groups/change-groups.server.ts";
import { GroupsPage } from "#app/domain/groups/components/groups-page.tsx";
import { groupsPage } from "#app/domain/groups/queries.server.ts";
import { groupDeeds, groupsForm, groupsQuery } from "#app/domain/groups/schema.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { handleOneOfForms, type OneOfFormsReply } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = {
  i18n: ["groups", "manage", "events", "people", "errors"],
} satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { kind } = groupsQuery.parse(query);
  const page = found(await groupsPage(context, found(params.slug), { kind, language }));
  const title = translator(language, "groups")("titleOf", { event: page.head.title });
  return { title, page, done: groupDeeds.find((one) => one === query["done"]) ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  found(await eventHead(context, slug, language));
  return handleOneOfForms(await formOf(request), groupsForm, async (form) => {
    await changeGroups(context, { slug, form });
    const query = new URLSearchParams({ kind: form.kind, done: form.intent });
    return redirect(`${deskPath(language, slug, "groups")}?${query}#main`);
  });
}

export default function EventGroupsPage() {
  const { page, done } = useLoaderData<typeof loader>();
  return <GroupsPage {...{ page, done }} reply={useActionData<OneOfFormsReply>()} />;
}
