import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import {
  acceptGuardianship,
  guardianInvitation,
} from "#app/domain/people/guardian-invitation.server.ts";
import { contextOf, personActing, requirePerson } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { uuidOf } from "#app/http/uuid-of.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";

export const handle = { i18n: ["people", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const invitation = found(await guardianInvitation(context, found(uuidOf(params.id))));
  const title = translator(languageOf(params), "people")("guardians.acceptTitle");
  return { title, invitation };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await personActing(request);
  const id = found(uuidOf(params.id));
  found(await guardianInvitation(context, id));
  return handleForm(await formOf(request), z.object({}), async () => {
    await acceptGuardianship(context, id);
    return redirect(`/${languageOf(params)}/family`);
  });
}

export default function GuardianInvitationPage() {
  const { title, invitation } = useLoaderData<typeof loader>();
  const { t } = useTranslation("people");
  const formats = useFormats();
  const reply = useActionData<FormReply>();
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <h1>{title}</h1>
      </div>
      <RefusalNotice refusal={reply?.refusal} />
      {invitation.isOther ? (
        <Notice tone="info" title={t("guardians.other")} />
      ) : (
        <>
          {invitation.inviter ? (
            <p className="lead">{t("guardians.by", { name: invitation.inviter })}</p>
          ) : null}
          <ul className="rows">
            {invitation.people.map((person) => (
              <li key={person.id}>
                <b>{formats.name(person)}</b>
                <span className="quiet">{formats.day(person.birthDate)}</span>
              </li>
            ))}
          </ul>
          <ul>
            <li>{t("guardians.right.inform")}</li>
            {invitation.mayConsent ? <li>{t("guardians.right.consent")}</li> : null}
            {invitation.mayPay ? <li>{t("guardians.right.pay")}</li> : null}
          </ul>
          <Form method="post">
            <p className="bar">
              <Button>{t("guardians.accept")}</Button>
            </p>
          </Form>
        </>
      )}
    </div>
  );
}
