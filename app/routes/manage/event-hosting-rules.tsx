import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { RulesPage } from "#app/domain/hosting/components/rules-page.tsx";
import { eventToAssign } from "#app/domain/hosting/event-to-assign.server.ts";
import { banForm, rulesForm } from "#app/domain/hosting/rules-schema.ts";
import { changeBans, hostingRules, saveRules } from "#app/domain/hosting/rules.server.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { handleOneOfForms, type OneOfFormsReply } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["hosting", "manage", "events", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const rules = found(await hostingRules(context, found(params.slug), language));
  return {
    title: translator(language, "hosting")("rules.titleOf", { event: rules.head.title }),
    rules,
    isSaved: new URL(request.url).searchParams.get("done") === "saved",
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  found(await eventToAssign(context, slug));
  const form = await formOf(request);
  const back = () => redirect(`${deskPath(language, slug, "hosting")}/rules?done=saved#main`);
  if (form.get("intent") === "save")
    return handleOneOfForms(form, rulesForm, async (rules) => {
      await saveRules(context, { slug, form: rules });
      return back();
    });
  return handleOneOfForms(form, banForm, async (ban) => {
    await changeBans(context, { slug, form: ban });
    return back();
  });
}

export default function EventHostingRulesPage() {
  const { rules, isSaved } = useLoaderData<typeof loader>();
  return <RulesPage {...{ rules, isSaved }} reply={useActionData<OneOfFormsReply>()} />;
}
