import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TakeOverPage } from "#app/domain/registrations/components/take-over-page.tsx";
import { familyInvitation } from "#app/domain/registrations/family-invitation.server.ts";
import { takeOverForm } from "#app/domain/registrations/schema.ts";
import { takeOver } from "#app/domain/registrations/take-over.server.ts";
import { contextOf, personActing, requirePerson } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { uuidOf } from "#app/http/uuid-of.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["registrations", "people", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const language = languageOf(params);
  const id = found(uuidOf(params.id));
  const invitation = found(await familyInvitation(context, id, language));
  return { title: translator(language, "registrations")("takeOver.title"), invitation };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await personActing(request);
  const [language, id] = [languageOf(params), found(uuidOf(params.id))];
  found(await familyInvitation(context, id, language));
  return handleForm(await formOf(request), takeOverForm, async (form) => {
    await takeOver(context, { ...form, id });
    return redirect(`/${language}/family`);
  });
}

export default function FamilyInvitationPage() {
  const { invitation } = useLoaderData<typeof loader>();
  return <TakeOverPage invitation={invitation} reply={useActionData<FormReply>()} />;
}
