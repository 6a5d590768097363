import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { hostingDeed, HostingPage } from "#app/domain/hosting/components/hosting-page.tsx";
import { hostingPage } from "#app/domain/hosting/own-hosting.server.ts";
import { confirmHome } from "#app/domain/hosting/save-home.server.ts";
import { ownViews } from "#app/domain/vetting/queries.server.ts";
import { contextOf, personActing, requirePerson } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { handleForm } from "#app/http/form-reply.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["hosting", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const language = languageOf(params);
  return {
    title: translator(language, "hosting")("offer.title"),
    page: await hostingPage(context, language),
    views: await ownViews(context),
    done: hostingDeed(new URL(request.url).searchParams.get("done")),
  };
}

const confirming = z.object({ intent: z.literal("confirm") });

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await personActing(request);
  return handleForm(await formOf(request), confirming, async () => {
    await confirmHome(context);
    return redirect(`/${languageOf(params)}/family/hosting?done=confirmed#main`);
  });
}

export default function FamilyHostingPage() {
  return <HostingPage {...useLoaderData<typeof loader>()} />;
}
