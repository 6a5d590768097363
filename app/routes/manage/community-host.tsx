import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { changeFile } from "#app/domain/vetting/change-file.server.ts";
import { HostFilePage } from "#app/domain/vetting/components/host-file-page.tsx";
import { hostFile } from "#app/domain/vetting/queries.server.ts";
import { fileForm } from "#app/domain/vetting/schema.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { handleOneOfForms, type OneOfFormsReply } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["vetting", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

const namedIn = (params: LoaderFunctionArgs["params"]) => ({
  slug: found(params.slug),
  id: found(z.uuid().safeParse(params.id).data),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const page = found(await hostFile(context, namedIn(params), language));
  return {
    title: translator(language, "vetting")("file.titleOf", { family: page.name }),
    page,
    isDone: new URL(request.url).searchParams.has("done"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, { slug, id: hostId }] = [languageOf(params), namedIn(params)];
  return handleOneOfForms(await formOf(request), fileForm, async (form) => {
    await changeFile(context, { hostId, form });
    return redirect(`/${language}/manage/communities/${slug}/hosts/${hostId}?done=1#main`);
  });
}

export default function CommunityHostPage() {
  const { title, page, isDone } = useLoaderData<typeof loader>();
  return <HostFilePage {...{ title, page, isDone }} reply={useActionData<OneOfFormsReply>()} />;
}
