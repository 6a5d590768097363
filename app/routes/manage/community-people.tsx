import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/ui/page-title.ts";
import { PeoplePage, type PeopleReply } from "#app/domain/accounts/components/people-page.tsx";
import { communityInView, peopleOf } from "#app/domain/accounts/people-queries.server.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { changePeople, peopleDone } from "#app/http/people-action.server.ts";
import { translator } from "#app/i18n/translator.server.ts";

export const handle = { i18n: ["manage", "accounts", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const place = found(await communityInView(context, found(params.slug), language));
  const title = translator(language, "manage")("people.titleOf", { place: place.name });
  return {
    title,
    place,
    people: await peopleOf(context, place.scope),
    done: peopleDone(request),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const { scope } = found(await communityInView(context, found(params.slug), languageOf(params)));
  return changePeople(context, request, scope);
}

export default function CommunityPeoplePage() {
  const { title, place, people, done } = useLoaderData<typeof loader>();
  const reply = useActionData<PeopleReply>();
  return <PeoplePage title={title} place={place} people={people} done={done} reply={reply} />;
}
