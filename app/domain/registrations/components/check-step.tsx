import { getFormProps, useForm } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { RadioField } from "#app/ui/fields.tsx";
import { Line, Lines } from "#app/ui/lines.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { KnownPerson, toCheck } from "../form-queries.server.ts";
import type { FormStep } from "../schema.ts";
import { FeeFields } from "./fee-fields.tsx";
import { PriceTable } from "./price-table.tsx";

export type ToCheck = NonNullable<Awaited<ReturnType<typeof toCheck>>>;

type Props = {
  people: readonly KnownPerson[];
  town: string;
  days: { startsOn: string; endsOn: string };
  check: ToCheck;
  /** The step before. */
  back: FormStep;
  reply: DeskReply | undefined;
};

/** Last step: everything once more with its price; then it is sent. */
export function CheckStep({ people, town, days, check, back, reply }: Props) {
  const { t } = useTranslation("registrations");
  const formats = useFormats();
  const [form, fields] = useForm<{ together: string }>({
    id: "send",
    lastResult: reply?.result,
    defaultValue: { together: "yes" },
  });
  const names = people.map((person) => formats.name(person));
  const change = <Link to="?step=who#main">{t("check.change")}</Link>;
  return (
    <>
      <RefusalNotice refusal={reply?.refusal} />
      <p className="lead">{t("check.notYetSent")}</p>
      <Lines>
        <Line label={t("check.who")} action={change}>
          {formats.list(names)}
        </Line>
        <Line label={t("check.town")}>{town}</Line>
        <Line label={t("check.dates")}>{formats.range(days.startsOn, days.endsOn)}</Line>
      </Lines>
      <Form method="post" className="stack" {...getFormProps(form)} noValidate>
        {check.choices ? <FeeFields choices={check.choices} names={names} reply={reply} /> : null}
        <PriceTable amounts={check.amounts} names={names} choices={check.choices} />
        <Notice
          tone={check.prospect === "waiting" ? "attention" : "info"}
          title={t(`check.${check.prospect}`)}
        />
        {people.length > 1 ? (
          <RadioField
            field={fields.together}
            label={t("check.together")}
            options={[
              { value: "yes", label: t("check.togetherYes") },
              { value: "no", label: t("check.togetherNo") },
            ]}
          />
        ) : null}
        <p className="bar">
          <Button name="intent" value="send">
            {t("check.send")}
          </Button>
          <ButtonLink variant="quiet" to={`?step=${back}#main`}>
            {t("form.back")}
          </ButtonLink>
        </p>
      </Form>
    </>
  );
}
