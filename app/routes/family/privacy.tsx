import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askExport } from "#app/domain/own-data/ask-export.server.ts";
import { ownErasures, stopErasure } from "#app/domain/own-data/ask-erasure.server.ts";
import { OwnDataPage } from "#app/domain/own-data/components/own-data-page.tsx";
import { ownExport } from "#app/domain/own-data/export-queries.server.ts";
import { erasureDeeds, ownDataForm } from "#app/domain/own-data/schema.ts";
import { ownPeople } from "#app/domain/people/queries.server.ts";
import { contextOf, personActing, requirePerson } from "#app/http/context.server.ts";
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
  const asked = new URL(request.url).searchParams.get("done");
  const people = await ownPeople(context);
  return {
    ...{ title, copy: await ownExport(context), erasures: await ownErasures(context) },
    people: people.filter(({ mayWrite }) => mayWrite),
    done: erasureDeeds.find((deed) => deed === asked) ?? null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await personActing(request);
  const language = languageOf(params);
  return handleForm(await formOf(request), ownDataForm, (form) =>
    steppingUp(request, async () => {
      if (form.intent === "stop") {
        await stopErasure(context, form.id);
        return redirect(`/${language}/family/privacy?done=stopped#main`);
      }
      await askExport(context, language);
      return redirect(`/${language}/family/privacy#copy`);
    }),
  );
}

export default function FamilyPrivacy() {
  return <OwnDataPage {...useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />;
}
