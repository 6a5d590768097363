import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { eventHead, shownHead } from "#app/domain/events/desk-queries.server.ts";
import { changeFees } from "#app/domain/fees/change-fees.server.ts";
import { FeesPage } from "#app/domain/fees/components/fees-page.tsx";
import type { FeesPreviewReply } from "#app/domain/fees/components/fees-preview.tsx";
import { type FeesBoard, feesBoard } from "#app/domain/fees/fees-queries.server.ts";
import { previewForm, previewOf } from "#app/domain/fees/preview.ts";
import { feesForm } from "#app/domain/fees/schema.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm, readQuery } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = {
  i18n: ["fees", "places", "manage", "events", "errors"],
} satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  const read = await Promise.all([
    feesBoard(context, slug, language),
    eventHead(context, slug, language),
  ]);
  const [board, head] = [found(read[0]), found(read[1])];
  const asked = new URL(request.url).searchParams;
  return {
    ...{ language, board, preview: asked.has("town") ? previewReply(board, asked) : null },
    title: translator(language, "fees")("titleOf", { event: board.title }),
    head: shownHead(head),
    isSaved: asked.has("done"),
  };
}

/** What the household of the address would pay; its form comes back with what is wrong in it. */
function previewReply(board: FeesBoard, asked: URLSearchParams): FeesPreviewReply {
  const submission = readQuery(asked, previewForm);
  const result = submission.reply();
  const town = board.towns.find(({ slug }) => slug === asked.get("town"));
  if (submission.status !== "success" || !town) return { result, preview: null };
  const shown = previewOf(board.terms, town.fees, submission.value);
  return { result, preview: { town: town.slug, shown } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  const { terms, towns } = found(await feesBoard(context, slug, language));
  return handleForm(await formOf(request), feesForm(terms.startsOn, towns), async (value) => {
    await changeFees(context, { slug, ...value });
    return redirect(`/${language}/manage/events/${slug}/fees?done#main`);
  });
}

export default function EventFeesPage() {
  const { language, head, board, preview, isSaved } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  return <FeesPage {...{ head, board, language, preview, isSaved, reply }} />;
}
