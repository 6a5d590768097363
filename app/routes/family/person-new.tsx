import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addPerson } from "#app/domain/people/add-person.server.ts";
import { PersonForm } from "#app/domain/people/components/person-form.tsx";
import { personForm } from "#app/domain/people/schema.ts";
import { contextOf, personActing, requirePerson } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { isoDay } from "#app/i18n/formats.ts";
import { regions } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["people", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  requirePerson(await contextOf(request), request);
  const language = languageOf(params);
  const title = translator(language, "people")("form.addTitle");
  return { title, residence: regions[language].slice(-2) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await personActing(request);
  const schema = personForm(isoDay(context.now));
  return handleForm(await formOf(request), schema, async (form) => {
    await addPerson(context, form);
    return redirect(`/${languageOf(params)}/family/people?done=saved#main`);
  });
}

export default function PersonNew() {
  const { title, residence } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <h1>{title}</h1>
      </div>
      <PersonForm person={null} residence={residence} reply={reply} />
    </div>
  );
}
