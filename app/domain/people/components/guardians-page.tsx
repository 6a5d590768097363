import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { languages } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxesField } from "#app/ui/checkboxes-field.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { CheckboxField, RadioField, SelectField, TextField } from "#app/ui/fields.tsx";
import { invitedRelations } from "../guardians-schema.ts";
import type { GuardiansPage as Page } from "../guardians-page.server.ts";

/** Who acts for each of the family's people, with the way to end it where that is allowed. */
export function GuardiansList({ people }: Pick<Page, "people">) {
  const { t } = useTranslation("people");
  const formats = useFormats();
  return people.map((person) => (
    <section key={person.id} className="stack--s" aria-labelledby={`guardians-${person.id}`}>
      <h2 id={`guardians-${person.id}`}>{formats.name(person)}</h2>
      <ul className="stack--s">
        {person.guardians.map((one) => (
          <li className="card stack--s" key={one.accountId}>
            <p>
              <b>{one.isSelf ? t("guardians.you") : (one.name ?? one.email)}</b>
              <br />
              {t(`guardians.as.${one.relation}`)}
              <br />
              <span className="quiet">{rightsOf(one)}</span>
            </p>
            {one.mayEnd ? (
              <Form method="post">
                <input type="hidden" name="person" value={person.id} />
                <input type="hidden" name="account" value={one.accountId} />
                <Button variant="quiet" small name="intent" value="end">
                  {t(one.isSelf ? "guardians.leave" : "guardians.end")}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  ));

  function rightsOf(rights: { mayConsent: boolean; mayPay: boolean }): string {
    const all = [
      t("guardians.right.inform"),
      rights.mayConsent ? t("guardians.right.consent") : null,
      rights.mayPay ? t("guardians.right.pay") : null,
    ];
    return formats.list(all.filter((one) => one !== null));
  }
}

/** Invitations that nobody has accepted yet. */
export function GuardianInvitations({ invitations }: Pick<Page, "invitations">) {
  const { t } = useTranslation("people");
  const formats = useFormats();
  if (invitations.length === 0) return null;
  return (
    <section className="stack--s" aria-labelledby="invitations">
      <h2 id="invitations">{t("guardians.waiting")}</h2>
      <ul className="stack--s">
        {invitations.map(({ id, email, expiresAt }) => (
          <li className="card" key={id}>
            <Form method="post" className="stack--s">
              <p>
                {email}
                <br />
                <span className="quiet">
                  {t("guardians.until", { date: formats.day(expiresAt) })}
                </span>
              </p>
              <input type="hidden" name="id" value={id} />
              <Button variant="quiet" small name="intent" value="takeBack">
                {t("guardians.takeBack")}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Typed = {
  email: string;
  language: string;
  relation: string;
  people: string[];
  mayConsent: string;
  mayPay: string;
  joinsHousehold: string;
};

type Props = { people: Page["people"]; language: string; reply: DeskReply | undefined };

/** Invites somebody to act for people as well. */
export function InviteGuardian({ people, language, reply }: Props) {
  const { t } = useTranslation("people");
  const formats = useFormats();
  const own = people.filter(({ mayWrite }) => mayWrite);
  const [form, fields] = useForm<Typed>({
    id: "guardian",
    lastResult: reply?.result,
    defaultValue: { language, relation: "parent", people: own.map(({ id }) => id), mayPay: "on" },
  });
  if (own.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="invite">
      <h2 id="invite">{t("guardians.invite")}</h2>
      <p>{t("guardians.inviteText")}</p>
      <ErrorSummary form={form} />
      <Form method="post" className="stack" {...getFormProps(form)} noValidate>
        <TextField
          field={fields.email}
          label={t("guardians.email")}
          {...{ type: "email", autoComplete: "off" }}
        />
        <SelectField
          field={fields.language}
          label={t("guardians.language")}
          options={languages.map((value) => ({ value, label: formats.language(value) }))}
        />
        <CheckboxesField
          field={fields.people}
          label={t("guardians.for")}
          options={own.map((one) => ({ value: one.id, label: formats.name(one) }))}
        />
        <RadioField
          field={fields.relation}
          label={t("guardians.relation")}
          options={invitedRelations.map((value) => ({ value, label: t(`guardians.as.${value}`) }))}
        />
        <CheckboxField
          field={fields.mayConsent}
          label={t("guardians.mayConsent")}
          hint={t("guardians.mayConsentHint")}
        />
        <CheckboxField field={fields.mayPay} label={t("guardians.mayPay")} />
        <CheckboxField
          field={fields.joinsHousehold}
          label={t("guardians.joins")}
          hint={t("guardians.joinsHint")}
        />
        <p className="bar">
          <Button name="intent" value="invite">
            {t("guardians.send")}
          </Button>
        </p>
      </Form>
    </section>
  );
}
