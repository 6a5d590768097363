import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askExport } from "#app/domain/own-data/ask-export.server.ts";
import { OwnDataPage } from "#app/domain/own-data/components/own-data-page.tsx";
import { ownExport } from "#app/domain/own-data/export-queries.server.ts";
import { ownDataForm } from "#app/domain/own-data/schema.ts";
import { contextOf, requirePerson } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { steppingUp } from "#app/http/stepping-up.server.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["ownData", "accounts", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const title = translator(languageOf(params), "ownData")("title");
  return { title, copy: await ownExport(context) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const language = languageOf(params);
  return handleForm(await formOf(request), ownDataForm, () =>
    steppingUp(request, async () => {
      await askExport(context, language);
      return redirect(`/${language}/family/privacy#copy`);
    }),
  );
}

export default function FamilyPrivacy() {
  return <OwnDataPage {...useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}
