import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeFeed } from "#app/domain/feeds/change-feed.server.ts";
import { FeedPage } from "#app/domain/feeds/components/feed-page.tsx";
import { ownFeed } from "#app/domain/feeds/feed-queries.server.ts";
import { feedDeeds, feedForm } from "#app/domain/feeds/schema.ts";
import { contextOf, personActing, requirePerson } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { siteOrigin } from "#app/http/site-origin.server.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["feeds", "accounts", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const language = languageOf(params);
  const feed = await ownFeed(context);
  const asked = new URL(request.url).searchParams.get("done");
  return {
    title: translator(language, "feeds")("title"),
    showsNames: feed?.showsNames ?? false,
    address: feed && `${siteOrigin}/${language}/family/calendar/${feed.token}.ics`,
    done: feedDeeds.find((deed) => deed === asked) ?? null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await personActing(request);
  return handleForm(await formOf(request), feedForm, async (form) => {
    await changeFeed(context, form);
    return redirect(`/${languageOf(params)}/family/calendar?done=${form.intent}#main`);
  });
}

export default function FamilyCalendar() {
  return <FeedPage {...useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}
