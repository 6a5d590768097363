import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { VersionField } from "#app/domain/communities/components/version-field.tsx";
import { BothVersions } from "#app/ui/both-versions.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { EventFactsInForm } from "../facts-queries.server.ts";
import { FactsFields, useFactLabels } from "./facts-fields.tsx";

type Props = { facts: EventFactsInForm; reply: DeskReply | undefined };

const textOf = (value: unknown) => [value].flat().filter(Boolean).map(String);

/** Everything an organizer decides about an event, in one form. */
export function FactsForm({ facts, reply }: Props) {
  const { t } = useTranslation("common");
  const labels = useFactLabels();
  const { saved, towns } = facts;
  const [form, fields] = useForm<EventFactsInForm["saved"]>({
    id: "facts",
    lastResult: reply?.result,
    defaultValue: saved,
  });
  const hasSeenBoth = reply?.refusal?.code === "changedMeanwhile";
  // The fields are made as they are asked for, so they cannot be spread.
  const { title, summary, kind, startsOn, endsOn, placeName, placeAddress, lodging } = fields;
  const { guests, minimumAge, maximumAge, agesOn, registrationOpens, registrationCloses } = fields;
  const { admission, depositDays, version } = fields;
  const shown = {
    ...{ title, summary, kind, startsOn, endsOn, placeName, placeAddress, lodging, guests },
    ...{ minimumAge, maximumAge, agesOn, registrationOpens, registrationCloses },
    ...{ admission, depositDays },
  };
  const townOf = (id: string) => towns.find((town) => town.id === id)?.name ?? "";
  const wordOf = (name: keyof typeof shown) => (value: unknown) => {
    const words = textOf(value).map((one) => (name === "guests" ? townOf(one) : labels.word(one)));
    return words.sort().join(", ");
  };
  const both = (Object.keys(shown) as (keyof typeof shown)[]).map((name) => {
    const word = wordOf(name);
    return {
      label: labels.fields[name],
      saved: word(saved[name]),
      typed: word(shown[name].initialValue),
    };
  });
  return (
    <section className="section stack--s">
      <RefusalNotice refusal={reply?.refusal} />
      {hasSeenBoth ? <BothVersions values={both} /> : null}
      <ErrorSummary form={form} fields={shown} />
      <Form method="post" className="stack" {...getFormProps(form)} noValidate>
        <VersionField
          initialValue={version.initialValue}
          current={saved.version}
          hasSeenBoth={hasSeenBoth}
        />
        <FactsFields fields={shown} facts={facts} />
        <Button variant="main">{t("action.save")}</Button>
      </Form>
    </section>
  );
}
