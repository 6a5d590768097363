import { getFormProps, useForm } from "@conform-to/react";
import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { Line, Lines } from "#app/ui/lines.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import { deskPath } from "../desk-tabs.ts";
import type { NewEvent } from "../new-event-queries.server.ts";
import { AdmissionField, WhatFields, WhenFields, WhereFields, WhoFields } from "./facts-fields.tsx";

type Props = { title: string; options: NewEvent; reply: DeskReply | undefined };

/** Where an event begins: as a copy of an earlier one, or from nothing. */
export function NewEventPage({ title, options, reply }: Props) {
  const { t } = useTranslation("manage");
  const { lang = "en" } = useParams();
  return (
    <div className="wrap">
      <Crumbs label={t("today.title")} to={`/${lang}/manage`} text={t("today.title")} />
      <div className="page-head">
        <h1>{title}</h1>
      </div>
      {options.copies.length > 0 ? <EarlierEvents copies={options.copies} /> : null}
      <NewEventForm options={options} reply={reply} />
    </div>
  );
}

/** Events that can be held again, with the way to a copy of each. */
function EarlierEvents({ copies }: Pick<NewEvent, "copies">) {
  const { t } = useTranslation("manage");
  const formats = useFormats();
  const { lang = "en" } = useParams();
  return (
    <section className="section stack--s">
      <h2>{t("newEvent.copy")}</h2>
      <p>{t("event.copyWhat")}</p>
      <Lines>
        {copies.map(({ slug, title, startsOn, endsOn }) => (
          <Line
            key={slug}
            label={title}
            action={
              <a
                className="jump"
                href={`${deskPath(lang, slug)}/copy`}
                aria-label={t("newEvent.copyOf", { title })}
              >
                {t("newEvent.copyThis")}
              </a>
            }
          >
            {formats.range(startsOn, endsOn)}
          </Line>
        ))}
      </Lines>
    </section>
  );
}

const empty = {
  ...{ title: "", summary: "", kind: "camp", startsOn: "", endsOn: "", startsAt: "", endsAt: "" },
  ...{ placeName: "", placeAddress: "", coordinates: "", minimumAge: "", maximumAge: "" },
  ...{ agesOn: "", admission: "firstCome", lodging: [] as string[], guests: [] as string[] },
};

type Typed = typeof empty & { hostId: string };

function NewEventForm({ options, reply }: Omit<Props, "title">) {
  const { t } = useTranslation("manage");
  const { hosts, towns, language } = options;
  const hostOptions = hosts.map(({ id, name }) => ({ value: id, label: name }));
  const defaultValue: Typed = { ...empty, hostId: hosts[0]?.id ?? "" };
  const [form, fields] = useForm<Typed>({ id: "new", lastResult: reply?.result, defaultValue });
  const names = Object.keys(defaultValue) as (keyof Typed)[];
  // The fields are made as they are asked for, so they cannot be spread.
  const shown = Object.fromEntries(names.map((name) => [name, fields[name]])) as Pick<
    typeof fields,
    keyof Typed
  >;
  return (
    <section className="section stack--s">
      <h2>{t("newEvent.fresh")}</h2>
      <p>{t("newEvent.freshWhat")}</p>
      <RefusalNotice refusal={reply?.refusal} />
      <ErrorSummary form={form} fields={shown} />
      <Form method="post" className="stack" {...getFormProps(form)} noValidate>
        <SelectField field={shown.hostId} label={t("event.host")} options={hostOptions} />
        <WhatFields fields={shown} language={language} />
        <WhenFields fields={shown} />
        <WhereFields fields={shown} />
        <WhoFields fields={shown} towns={towns} />
        <AdmissionField fields={shown} />
        <Button variant="main">{t("newEvent.submit")}</Button>
      </Form>
    </section>
  );
}
