import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { HeldPlacesPage } from "#app/domain/registrations/components/held-places-page.tsx";
import { heldPlacesPage } from "#app/domain/registrations/held-places-queries.server.ts";
import { heldPlacesForm } from "#app/domain/registrations/held-places-schema.ts";
import { holdPlaces, releasePlaces } from "#app/domain/registrations/hold-places.server.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = {
  i18n: ["roster", "registrations", "manage", "events", "errors"],
} satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const page = found(await heldPlacesPage(context, found(params.slug), language));
  const title = translator(language, "roster")("held.titleOf", { event: page.head.title });
  const query = new URL(request.url).searchParams.get("done");
  return { title, page, done: (["hold", "release"] as const).find((one) => one === query) ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  found(await heldPlacesPage(context, slug, language));
  return handleForm(await formOf(request), heldPlacesForm, async (form) => {
    if (form.intent === "hold") await holdPlaces(context, { slug, form });
    else await releasePlaces(context, { slug, id: form.id });
    return redirect(`${deskPath(language, slug)}/held-places?done=${form.intent}#main`);
  });
}

export default function EventHeldPlacesPage() {
  const { page, done } = useLoaderData<typeof loader>();
  return <HeldPlacesPage {...{ page, done }} reply={useActionData<FormReply>()} />;
}
