import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { eventHead, shownHead } from "#app/domain/events/desk-queries.server.ts";
import { placesBoard } from "#app/domain/places/board-queries.server.ts";
import { changePlaces } from "#app/domain/places/change-places.server.ts";
import { PlacesPage } from "#app/domain/places/components/places-page.tsx";
import { placesForm } from "#app/domain/places/schema.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["places", "manage", "events", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const slug = found(params.slug);
  const read = await Promise.all([
    eventHead(context, slug, language),
    placesBoard(context, slug, language),
  ]);
  const [head, board] = [found(read[0]), found(read[1])];
  const title = translator(language, "places")("titleOf", { event: board.title });
  return {
    title,
    head: shownHead(head),
    board,
    isSaved: new URL(request.url).searchParams.has("done"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  const { startsOn } = found(await placesBoard(context, slug, language));
  return handleForm(await formOf(request), placesForm(startsOn), async (value) => {
    await changePlaces(context, { slug, ...value });
    return redirect(`/${language}/manage/events/${slug}/places?done#main`);
  });
}

export default function EventPlacesPage() {
  const { head, board, isSaved } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  return <PlacesPage head={head} board={board} isSaved={isSaved} reply={reply} />;
}
