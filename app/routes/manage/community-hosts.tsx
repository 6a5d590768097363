import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { HostListPage } from "#app/domain/vetting/components/host-list-page.tsx";
import { confirmDecision } from "#app/domain/vetting/decide.server.ts";
import { hostList } from "#app/domain/vetting/queries.server.ts";
import { confirmForm } from "#app/domain/vetting/schema.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
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

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const list = found(await hostList(context, found(params.slug), language));
  const title = translator(language, "vetting")("list.titleOf", { town: list.town.name });
  const asked = new URL(request.url).searchParams.get("done");
  return {
    ...{ title, list },
    done: (["confirm", "reject"] as const).find((one) => one === asked) ?? null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  found(await hostList(context, slug, language));
  return handleForm(await formOf(request), confirmForm, async ({ id, intent }) => {
    await confirmDecision(context, { id, isConfirmed: intent === "confirm" });
    // An administrator who has nothing left to confirm has no page here any more.
    const isStillThere = (await hostList(context, slug, language)) !== null;
    const at = isStillThere ? `communities/${slug}/hosts?done=${intent}#main` : "administration";
    return redirect(`/${language}/manage/${at}`);
  });
}

export default function CommunityHostsPage() {
  return <HostListPage {...useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}
