import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { StatementPage } from "#app/domain/statements/components/statement-page.tsx";
import { discardStatement, explainColumns } from "#app/domain/statements/explain-columns.server.ts";
import { statementForm } from "#app/domain/statements/schema.ts";
import { statementPage } from "#app/domain/statements/statement-queries.server.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { handleOneOfForms, type OneOfFormsReply } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { REFRESH } from "#app/http/refresh.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["payments", "import", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
  ...(data?.isWorking ? [REFRESH] : []),
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const language = languageOf(params);
  const asked = { slug: found(params.slug), importId: found(params.id), language };
  const page = found(await statementPage(context, asked));
  const title = translator(language, "payments")("statements.oneTitle");
  return { title, page, isWorking: ["reading", "comparing"].includes(page.found.is) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug, importId] = [languageOf(params), found(params.slug), found(params.id)];
  found(await statementPage(context, { slug, importId, language }));
  return handleOneOfForms(await formOf(request), statementForm, async (form) => {
    const [named, at] = [
      { payee: slug, importId },
      `/${language}/manage/communities/${slug}/payments/statements`,
    ];
    if (form.intent === "discard") {
      await discardStatement(context, named);
      return redirect(`${at}?done=discard#main`);
    }
    await explainColumns(context, { ...named, mapping: form.column });
    return redirect(`${at}/${importId}#main`);
  });
}

export default function CommunityStatementPage() {
  const { title, page } = useLoaderData<typeof loader>();
  const reply = useActionData<OneOfFormsReply>();
  return <StatementPage {...{ title, page, reply }} />;
}
