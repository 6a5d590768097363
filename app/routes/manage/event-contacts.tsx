import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ContactsForm } from "#app/domain/communities/components/contacts-form.tsx";
import { eventContactsForm } from "#app/domain/communities/schema.ts";
import { changeEventContacts } from "#app/domain/events/change-contacts.server.ts";
import { EventDeskHead } from "#app/domain/events/components/event-desk-head.tsx";
import { contactsDesk } from "#app/domain/events/contact-queries.server.ts";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/notice.tsx";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["manage", "communities", "events", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.desk.head.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const desk = found(await contactsDesk(context, found(params.slug), languageOf(params)));
  return { desk, isSaved: new URL(request.url).searchParams.has("done") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  found(await contactsDesk(context, slug, language));
  return handleForm(await formOf(request), eventContactsForm, async (value) => {
    await changeEventContacts(context, { slug, ...value });
    return redirect(`${deskPath(language, slug, "contacts")}?done=save#main`);
  });
}

export default function EventContacts() {
  const { desk, isSaved } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  const { t } = useTranslation("manage");
  const { head, contacts, contactsVersion } = desk;
  return (
    <div className="wrap">
      <EventDeskHead head={head} here="contacts" />
      {isSaved && !reply ? <Notice tone="good" title={t("event.done.save")} /> : null}
      <ContactsForm saved={contacts} version={contactsVersion} hasTask={false} reply={reply} />
    </div>
  );
}
