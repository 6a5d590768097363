import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/ui/page-title.ts";
import { PeoplePage, type PeopleReply } from "#app/domain/accounts/components/people-page.tsx";
import { eventInView, peopleOf } from "#app/domain/accounts/people-queries.server.ts";
import { EventDeskHead } from "#app/domain/events/components/event-desk-head.tsx";
import { eventHead, shownHead } from "#app/domain/events/desk-queries.server.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { changePeople, peopleDone } from "#app/http/people-action.server.ts";
import { translator } from "#app/i18n/translator.server.ts";

export const handle = { i18n: ["manage", "accounts", "events", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const place = found(await eventInView(context, found(params.slug), language));
  const title = translator(language, "manage")("people.titleOf", { place: place.name });
  return {
    title,
    head: shownHead(found(await eventHead(context, found(params.slug), language))),
    people: await peopleOf(context, place.scope),
    done: peopleDone(request),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const { scope } = found(await eventInView(context, found(params.slug), languageOf(params)));
  return changePeople(context, request, scope);
}

export default function EventPeoplePage() {
  const { title, head, people, done } = useLoaderData<typeof loader>();
  const { t } = useTranslation("manage");
  const reply = useActionData<PeopleReply>();
  return (
    <PeoplePage
      head={
        <EventDeskHead head={head} here="people">
          <p className="lead">{t("people.intro")}</p>
        </EventDeskHead>
      }
      {...{ title, people, done, reply }}
    />
  );
}
