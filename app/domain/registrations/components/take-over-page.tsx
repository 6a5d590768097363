import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { FamilyInvitation } from "../family-invitation.server.ts";

type Props = { invitation: FamilyInvitation; reply: DeskReply | undefined };

const relation = {
  ...{ id: "relation", name: "relation", errors: undefined, initialValue: "parent" },
  ...{ errorId: "relation-error", descriptionId: "relation-hint" },
};

/** Those who were registered for somebody, and the button by which she becomes their guardian. */
export function TakeOverPage({ invitation, reply }: Props) {
  const { t } = useTranslation(["registrations", "people"]);
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <h1>{t("registrations:takeOver.title")}</h1>
        {invitation.isOther ? null : <p className="lead">{t("registrations:takeOver.lead")}</p>}
      </div>
      <RefusalNotice refusal={reply?.refusal} />
      {invitation.isOther ? (
        <Notice tone="info" title={t("registrations:takeOver.other")} />
      ) : (
        <Offered invitation={invitation} />
      )}
    </div>
  );
}

function Offered({ invitation }: { invitation: Extract<FamilyInvitation, { isOther: false }> }) {
  const { t } = useTranslation(["registrations", "people"]);
  const formats = useFormats();
  const { title, people } = invitation;
  return (
    <>
      <p>{t("registrations:takeOver.event", { event: title })}</p>
      <ul className="rows">
        {people.map((person) => (
          <li key={person.id}>
            <b>{formats.name(person)}</b>
            <span className="quiet">
              {t("registrations:takeOver.born", { date: formats.day(person.birthDate) })}
            </span>
            {person.twin ? (
              <Notice
                tone="attention"
                title={t("registrations:takeOver.twin", { name: formats.name(person.twin) })}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <Form method="post" className="stack">
        {people.some(({ isOfAge }) => !isOfAge) ? (
          <RadioField
            field={relation}
            label={t("registrations:takeOver.relation")}
            options={(["parent", "otherGuardian"] as const).map((value) => {
              return { value, label: t(`people:relation.${value}`) };
            })}
          />
        ) : null}
        <p className="bar">
          <Button variant="main">{t("registrations:takeOver.submit")}</Button>
        </p>
      </Form>
    </>
  );
}
