import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askErasure } from "#app/domain/own-data/ask-erasure.server.ts";
import { ConsequencesPage } from "#app/domain/own-data/components/consequences-page.tsx";
import { consequencesOf } from "#app/domain/own-data/consequences.server.ts";
import { eraseForm } from "#app/domain/own-data/schema.ts";
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
import { steppingUp } from "#app/http/stepping-up.server.ts";
import { uuidOf } from "#app/http/uuid-of.ts";
import type { Language } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["ownData", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

/** Whose data the address names: a person's, or the account's. */
async function shownFor(request: Request, context: PersonContext, language: Language) {
  const asked = new URL(request.url).searchParams.get("person");
  const personId = asked === null ? null : found(uuidOf(asked));
  return found(await consequencesOf(context, { personId }, language));
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const language = languageOf(params);
  const shown = await shownFor(request, context, language);
  const t = translator(language, "ownData");
  const { name } = shown;
  const title = name ? t("consequences.titlePerson", { name }) : t("consequences.titleAccount");
  return { title, shown };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await personActing(request);
  const language = languageOf(params);
  const { personId } = await shownFor(request, context, language);
  return handleForm(await formOf(request), eraseForm, () =>
    steppingUp(request, async () => {
      await askErasure(context, { personId }, language);
      return redirect(`/${language}/family/privacy?done=asked#main`);
    }),
  );
}

export default function FamilyPrivacyDelete() {
  return (
    <ConsequencesPage {...useLoaderData<typeof loader>()} reply={useActionData<FormReply>()} />
  );
}
