import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { VersionField } from "#app/domain/communities/components/version-field.tsx";
import { useFormats } from "#app/i18n/use-formats.ts";
import { BothVersions } from "#app/ui/both-versions.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { EventFactsInForm } from "../facts-queries.server.ts";
import { type FactName, useFactLabels } from "./fact-labels.ts";
import {
  RegistrationFields,
  WhatFields,
  WhenFields,
  WhereFields,
  WhoFields,
} from "./facts-fields.tsx";
import { HostFields, KindsFields, TiesFields } from "./ties-fields.tsx";

type Props = { facts: EventFactsInForm; reply: DeskReply | undefined };

/** Everything an organizer decides about an event, in one form. */
export function FactsForm({ facts, reply }: Props) {
  const { t } = useTranslation("common");
  const formats = useFormats();
  const { saved, towns, language, timeZone } = facts;
  const [form, fields] = useForm<EventFactsInForm["saved"]>({
    id: "facts",
    lastResult: reply?.result,
    defaultValue: saved,
  });
  const hasSeenBoth = reply?.refusal?.code === "changedMeanwhile";
  const names = Object.keys(saved).filter((name): name is FactName => name !== "version");
  // The fields are made as they are asked for, so they cannot be spread.
  const shown = Object.fromEntries(names.map((name) => [name, fields[name]])) as Pick<
    typeof fields,
    FactName
  >;
  const both = useBoth(facts, (name) => shown[name].initialValue);
  return (
    <section className="section stack--s">
      <RefusalNotice refusal={reply?.refusal} />
      {hasSeenBoth ? <BothVersions values={both} /> : null}
      <ErrorSummary form={form} fields={shown} />
      <Form method="post" className="stack" {...getFormProps(form)} noValidate>
        <VersionField
          initialValue={fields.version.initialValue}
          current={saved.version}
          hasSeenBoth={hasSeenBoth}
        />
        <WhatFields fields={shown} language={language} />
        <WhenFields fields={shown} moves />
        <WhereFields fields={shown} />
        <HostFields fields={shown} facts={facts} />
        <WhoFields fields={shown} towns={towns}>
          <KindsFields fields={shown} />
        </WhoFields>
        <RegistrationFields
          fields={shown}
          zone={formats.zone(new Date(saved.startsOn), timeZone)}
        />
        <TiesFields fields={shown} facts={facts} />
        <Button variant="main">{t("action.save")}</Button>
      </Form>
    </section>
  );
}

const textOf = (value: unknown) => [value].flat().filter(Boolean).map(String);

/** Each fact as it is saved and as it was typed, in words. */
function useBoth(
  { saved, towns, hosts, ties }: EventFactsInForm,
  typed: (name: FactName) => unknown,
) {
  const labels = useFactLabels();
  const names = Object.keys(saved).filter((name): name is FactName => name !== "version");
  const known = [...towns, ...hosts, ...ties.series, ...ties.visits];
  const nameOf = (id: string) => known.find((one) => one.id === id)?.name;
  const wordOf = (value: unknown) =>
    textOf(value)
      .map((one) => nameOf(one) ?? labels.word(one))
      .sort()
      .join(", ");
  return names.map((name) => ({
    label: labels.fields[name],
    saved: wordOf(saved[name]),
    typed: wordOf(typed(name)),
  }));
}
