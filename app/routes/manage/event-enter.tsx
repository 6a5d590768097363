import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { EnterPage } from "#app/domain/registrations/components/enter-page.tsx";
import { enterForm } from "#app/domain/registrations/enter-schema.ts";
import { enterPage } from "#app/domain/registrations/held-places-queries.server.ts";
import { registerForFamily } from "#app/domain/registrations/register-for-family.server.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { isoDay } from "#app/i18n/formats.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = {
  i18n: ["roster", "registrations", "people", "manage", "events", "errors"],
} satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

const heldIn = (request: Request): string | null => {
  const held = new URL(request.url).searchParams.get("held");
  return held === null ? null : found(z.uuid().safeParse(held).data);
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const asked = { language, heldPlacesId: heldIn(request) };
  const page = found(await enterPage(context, found(params.slug), asked));
  const title = translator(language, "roster")("enter.titleOf", { event: page.head.title });
  return { title, page };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  found(await enterPage(context, slug, { language, heldPlacesId: null }));
  return handleForm(await formOf(request), enterForm(isoDay(context.now)), async (form) => {
    const [id] = await registerForFamily(context, { slug, form, language });
    return redirect(`/${language}/manage/registrations/${id}?done=registered#main`);
  });
}

export default function EventEnterPage() {
  const { page } = useLoaderData<typeof loader>();
  return <EnterPage page={page} reply={useActionData<FormReply>()} />;
}
