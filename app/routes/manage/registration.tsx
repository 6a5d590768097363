import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { StaffRegistrationPage } from "#app/domain/registrations/components/staff-registration-page.tsx";
import { seeChanges } from "#app/domain/registrations/answer-changes.server.ts";
import { staffDone, staffForm } from "#app/domain/registrations/schema.ts";
import { inviteHousehold } from "#app/domain/registrations/invite-household.server.ts";
import { staffRegistration } from "#app/domain/registrations/staff-registration.server.ts";
import { withdraw } from "#app/domain/registrations/withdraw.server.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { formatName } from "#app/i18n/formats.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = {
  i18n: ["roster", "registrations", "questions", "errors"],
} satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const id = found(z.uuid().safeParse(params.id).data);
  const registration = found(await staffRegistration(context, id, languageOf(params)));
  const query = new URL(request.url).searchParams.get("done");
  const done = staffDone.find((one) => one === query) ?? null;
  return { title: formatName(registration.name), registration, done };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const language = languageOf(params);
  const id = found(z.uuid().safeParse(params.id).data);
  found(await staffRegistration(context, id, language));
  return handleForm(await formOf(request), staffForm, async (form) => {
    if (form.intent === "withdraw") await withdraw(context, [id]);
    else if (form.intent === "see") await seeChanges(context, { id, upTo: form.upTo });
    else await inviteHousehold(context, { ...form, registrationId: id });
    return redirect(`/${language}/manage/registrations/${id}?done=${form.intent}#main`);
  });
}

export default function StaffRegistrationRoute() {
  const reply = useActionData<FormReply>();
  const { registration, done } = useLoaderData<typeof loader>();
  return <StaffRegistrationPage {...{ registration, done, reply }} />;
}
