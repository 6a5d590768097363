import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { CircleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorText } from "#app/ui/error-text.ts";
import { SelectField } from "#app/ui/fields.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { Candidate } from "../form-queries.server.ts";

type Town = { slug: string; name: string };

type Props = {
  people: readonly Candidate[];
  towns: readonly Town[];
  /** What was chosen before. */
  chosen: { town: string | null; people: readonly { personId: string; kind: string }[] };
  reply: DeskReply | undefined;
};

type Typed = { people: string[]; town: string };

/** First step: who of the family takes part, and from which town. */
export function WhoStep({ people, towns, chosen, reply }: Props) {
  const { t } = useTranslation("registrations");
  const [only] = towns.length === 1 ? towns : [];
  const [form, fields] = useForm<Typed>({
    id: "who",
    lastResult: reply?.result,
    defaultValue: {
      people: chosen.people.map(({ personId }) => personId),
      town: chosen.town ?? only?.slug ?? "",
    },
  });
  const options = towns.map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <>
      <RefusalNotice refusal={reply?.refusal} />
      <ErrorSummary form={form} />
      <Form method="post" className="stack" {...getFormProps(form)} noValidate>
        <PeopleField
          field={{ ...pick(fields.people), chosen: [fields.people.initialValue].flat() }}
          people={people}
          kinds={chosen.people}
        />
        <p>
          <Button variant="line" name="intent" value="add">
            {t("who.add")}
          </Button>
        </p>
        <SelectField
          field={fields.town}
          label={t("who.town")}
          hint={t("who.townHint")}
          options={[{ value: "", label: t("who.chooseTown") }, ...options]}
        />
        <p className="bar">
          <Button name="intent" value="next">
            {t("form.continue")}
          </Button>
        </p>
      </Form>
    </>
  );
}

type Field = { id: string; name: string; errors: string[] | undefined; errorId: string };

const pick = ({ id, name, errors, errorId }: Field): Field => ({ id, name, errors, errorId });

type PeopleProps = {
  field: Field & { chosen: unknown[] };
  people: readonly Candidate[];
  kinds: Props["chosen"]["people"];
};

function PeopleField({ field, people, kinds }: PeopleProps) {
  const { t } = useTranslation("registrations");
  const error = useErrorText()(field.errors);
  return (
    <fieldset
      className={error ? "field has-error" : "field"}
      aria-describedby={error ? field.errorId : undefined}
      id={people.length === 0 ? field.id : undefined}
    >
      <legend className="sr">{t("step.who")}</legend>
      {error ? (
        <p className="error" id={field.errorId}>
          <CircleAlert className="icon" aria-hidden="true" />
          {error}
        </p>
      ) : null}
      <div className="choice">
        {people.map((person, at) => (
          <PersonChoice
            key={person.id}
            person={person}
            // The summary of errors leads to the first.
            input={{ id: at === 0 ? field.id : undefined, name: field.name }}
            isChosen={field.chosen.includes(person.id)}
            kind={kinds.find(({ personId }) => personId === person.id)?.kind}
          />
        ))}
      </div>
    </fieldset>
  );
}

type ChoiceProps = {
  person: Candidate;
  input: { id: string | undefined; name: string };
  isChosen: boolean;
  kind: string | undefined;
};

function PersonChoice({ person, input, isChosen, kind }: ChoiceProps) {
  const { t } = useTranslation("registrations");
  const formats = useFormats();
  const { id, age: count, kinds, unfit, registered } = person;
  const isOpen = registered === null && unfit === null && kinds.length > 0;
  const whyNot = registered
    ? t("who.registered")
    : unfit?.is === "tooYoung"
      ? t("who.tooYoung", { min: unfit.limit })
      : unfit
        ? t("who.tooOld", { max: unfit.limit })
        : null;
  return (
    <div className="stack--s">
      <label>
        <input
          type="checkbox"
          {...input}
          value={id}
          defaultChecked={isOpen && isChosen}
          disabled={!isOpen}
        />
        <span>
          {formats.name(person)}
          <small>{t("who.age", { count })}</small>
          {whyNot ? <small>{whyNot}</small> : null}
        </span>
      </label>
      {isOpen && kinds.length > 1 ? (
        <SelectField
          field={{ ...{ id: `kind-${id}`, name: `kind-${id}`, errors: undefined }, ...noIds }}
          label={t("who.as")}
          defaultValue={kind ?? kinds[0]}
          options={kinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
        />
      ) : null}
    </div>
  );
}

const noIds = { errorId: "", descriptionId: "" };
