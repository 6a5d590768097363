import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { StatementsPage } from "#app/domain/statements/components/statements-page.tsx";
import { statementsDesk } from "#app/domain/statements/review-queries.server.ts";
import { assignTransfer, dismissTransfer } from "#app/domain/statements/review.server.ts";
import { doneThings, statementsForm } from "#app/domain/statements/schema.ts";
import { takeStatement } from "#app/domain/statements/take-statement.server.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { handleOneOfForms, type OneOfFormsReply } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["payments", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const desk = found(await statementsDesk(context, found(params.slug), language));
  const title = translator(language, "payments")("statements.titleOf", { town: desk.town.name });
  const asked = new URL(request.url).searchParams.get("done");
  return { title, desk, done: doneThings.find((one) => one === asked) ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, payee] = [languageOf(params), found(params.slug)];
  found(await statementsDesk(context, payee, language));
  return handleOneOfForms(await formOf(request), statementsForm, async (form) => {
    const at = `/${language}/manage/communities/${payee}/payments/statements`;
    if (form.intent === "upload") {
      const id = await takeStatement(context, { payee, file: form.file });
      return redirect(`${at}/${id}#main`);
    }
    if (form.intent === "assign") await assignTransfer(context, { payee, ...form });
    else await dismissTransfer(context, { payee, ...form });
    return redirect(`${at}?done=${form.intent}#main`);
  });
}

export default function CommunityStatementsPage() {
  const { title, desk, done } = useLoaderData<typeof loader>();
  const reply = useActionData<OneOfFormsReply>();
  return <StatementsPage {...{ title, desk, done, reply }} />;
}
