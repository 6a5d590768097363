import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { changePerson } from "#app/domain/people/change-person.server.ts";
import { PersonForm } from "#app/domain/people/components/person-form.tsx";
import { personForForm } from "#app/domain/people/queries.server.ts";
import { personForm } from "#app/domain/people/schema.ts";
import {
  contextOf,
  personActing,
  type PersonContext,
  requirePerson,
} from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { isoDay } from "#app/i18n/formats.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["people", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

const personOf = async (context: PersonContext, id: string | undefined) =>
  found(z.uuid().safeParse(id).success && id ? await personForForm(context, id) : null);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const person = await personOf(context, params.person);
  return { title: translator(languageOf(params), "people")("form.changeTitle"), person };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await personActing(request);
  const { id } = await personOf(context, params.person);
  const schema = personForm(isoDay(context.now));
  return handleForm(await formOf(request), schema, async (form) => {
    await changePerson(context, { ...form, id });
    return redirect(`/${languageOf(params)}/family/people?done=saved#main`);
  });
}

export default function PersonPage() {
  const { title, person } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <h1>{title}</h1>
      </div>
      <PersonForm person={person} residence={person.residence} reply={reply} />
    </div>
  );
}
