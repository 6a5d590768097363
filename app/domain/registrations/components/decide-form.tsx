import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { declineReasons } from "../schema.ts";
import type { PartyToDecide } from "../to-decide.server.ts";

type Fields = { party: string; reason: string };
type Props = { party: PartyToDecide; reply: DeskReply | undefined; isOneOfMany: boolean };

/** Id of the form by which several parties are accepted at once. */
export const chosenForm = "approve-chosen";

/** Who asks to come, together, and the two answers; a no needs its reason. */
export function DecideForm({ party, reply, isOneOfMany }: Props) {
  const { t } = useTranslation(["roster", "registrations"]);
  const formats = useFormats();
  const names = formats.list(party.people.map((person) => formats.name(person)));
  const isAnswered = reply?.result.initialValue?.party === party.id;
  const [form, fields] = useForm<Fields>({
    id: `decide-${party.id}`,
    lastResult: isAnswered ? reply.result : undefined,
    defaultValue: { party: party.id, reason: "" },
  });
  return (
    <Form method="post" className="stack--s" {...getFormProps(form)} noValidate>
      <input type="hidden" name={fields.party.name} value={party.id} />
      <h3>{names}</h3>
      {isOneOfMany ? (
        <div className="choice">
          <label>
            <input type="checkbox" form={chosenForm} name="chosen" value={party.id} />
            <span>{t("roster:decide.tick", { names })}</span>
          </label>
        </div>
      ) : null}
      <People people={party.people} />
      <p className="quiet">
        {t("roster:decide.from", {
          ...{ town: party.town?.name ?? "", date: formats.day(party.createdAt) },
        })}
      </p>
      <p className="bar">
        <Button name="intent" value="approve">
          {t("roster:decide.approve")}
        </Button>
      </p>
      <details open={isAnswered}>
        <summary>{t("roster:decide.decline")}</summary>
        <div className="stack--s">
          <SelectField
            field={fields.reason}
            label={t("roster:decide.reason")}
            hint={t("roster:decide.reasonHint")}
            options={[
              { value: "", label: t("roster:decide.choose") },
              ...declineReasons.map((reason) => ({
                value: reason,
                label: t(`registrations:decline.${reason}`),
              })),
            ]}
          />
          <p className="bar">
            <Button name="intent" value="decline" variant="dangerMain">
              {t("roster:decide.declineSubmit")}
            </Button>
          </p>
        </div>
      </details>
    </Form>
  );
}

/** Each with age and kind; somebody who comes alone is named by the heading. */
function People({ people }: Pick<PartyToDecide, "people">) {
  const { t } = useTranslation(["roster", "registrations"]);
  const formats = useFormats();
  const kindOf = (one: (typeof people)[number]) => t(`registrations:kind.${one.kind}`);
  const [first, ...others] = people;
  if (first && others.length === 0)
    return <p>{t("roster:decide.alone", { count: first.age, kind: kindOf(first) })}</p>;
  return (
    <ul>
      {people.map((one) => (
        <li key={one.id}>
          {t("roster:decide.person", {
            ...{ name: formats.name(one), count: one.age },
            kind: kindOf(one),
          })}
        </li>
      ))}
    </ul>
  );
}
