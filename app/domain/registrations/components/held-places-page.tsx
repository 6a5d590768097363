import { getFormProps, useForm } from "@conform-to/react";
import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { EventDeskHead } from "#app/domain/events/components/event-desk-head.tsx";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { HeldPlacesPage as Page } from "../held-places-queries.server.ts";
import { HeldPlacesList } from "./held-places-list.tsx";

type Props = { page: Page; done: "hold" | "release" | null; reply: DeskReply | undefined };

/** Places of towns for people whose names are not known yet: those that are held, and a form for more. */
export function HeldPlacesPage({ page, done, reply }: Props) {
  const { t } = useTranslation("roster");
  const { lang = "en" } = useParams();
  const { head, held } = page;
  return (
    <div className="wrap">
      <EventDeskHead head={head} here="roster" />
      <div className="section stack wrap--column">
        <h2>{t("held.title")}</h2>
        <p className="lead">{t("held.lead")}</p>
        {done && !reply ? <Notice tone="good" title={t(`held.done.${done}`)} /> : null}
        <RefusalNotice refusal={reply?.refusal} />
        <HeldPlacesList held={held} desk={deskPath(lang, head.slug)} />
        <HoldForm page={page} reply={reply} />
      </div>
    </div>
  );
}

type TypedHold = { town: string; kind: string; places: string; label: string; until: string };

function HoldForm({ page: { towns, kinds }, reply }: Pick<Props, "page" | "reply">) {
  const { t } = useTranslation(["roster", "registrations"]);
  const [only] = towns;
  const [form, fields] = useForm<TypedHold>({
    id: "hold",
    lastResult: reply?.result,
    defaultValue: { kind: kinds[0] },
  });
  return (
    <section className="stack--s" aria-labelledby="hold-more">
      <h2 id="hold-more">{t("held.more")}</h2>
      <ErrorSummary form={form} />
      <Form method="post" className="stack" {...getFormProps(form)} noValidate>
        {only && towns.length === 1 ? (
          <input type="hidden" name="town" value={only.slug} />
        ) : (
          <SelectField
            field={fields.town}
            label={t("people.town")}
            options={[
              { value: "", label: t("enter.choose") },
              ...towns.map(({ slug, name }) => ({ value: slug, label: name })),
            ]}
          />
        )}
        <SelectField
          field={fields.kind}
          label={t("people.as")}
          options={kinds.map((value) => ({ value, label: t(`registrations:kind.${value}`) }))}
        />
        <TextField
          field={fields.places}
          label={t("held.count")}
          {...{ width: "code", inputMode: "numeric", autoComplete: "off" }}
        />
        <TextField
          field={fields.label}
          label={t("held.label")}
          hint={t("held.labelHint")}
          autoComplete="off"
        />
        <TextField
          field={fields.until}
          label={t("held.until")}
          hint={t("held.untilHint")}
          {...{ width: "code", type: "date" }}
        />
        <p className="bar">
          <Button name="intent" value="hold">
            {t("held.submit")}
          </Button>
        </p>
      </Form>
    </section>
  );
}
