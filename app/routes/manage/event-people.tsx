import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { pageTitle } from "#app/ui/page-title.ts";
import { PeoplePage, type PeopleReply } from "#app/domain/accounts/components/people-page.tsx";
import { eventInView, peopleOf } from "#app/domain/accounts/people-queries.server.ts";
import { contextOf, requireStaff } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { changePeople, peopleDone } from "#app/http/people-action.server.ts";

export const handle = { i18n: ["manage", "accounts", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.name ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const { scope, name } = found(await eventInView(context, found(params.slug), languageOf(params)));
  return { name, people: await peopleOf(context, scope), done: peopleDone(request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const { scope } = found(await eventInView(context, found(params.slug), languageOf(params)));
  return changePeople(context, request, scope);
}

export default function EventPeoplePage() {
  const { name, people, done } = useLoaderData<typeof loader>();
  const reply = useActionData<PeopleReply>();
  const { t } = useTranslation("manage");
  return <PeoplePage title={name ?? t("people.title")} people={people} done={done} reply={reply} />;
}
