import { useTranslation } from "react-i18next";
import { EventDeskHead } from "#app/domain/events/components/event-desk-head.tsx";
import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { ConsentsDesk } from "../consents-desk.server.ts";
import type { ConsentDeed } from "../schema.ts";
import { ConsentForm, type ConsentReply } from "./consent-form.tsx";

type Props = { desk: ConsentsDesk; done: ConsentDeed | null; reply: ConsentReply | undefined };

/** The permissions that an event asks families for: each a form, and those that can be added. */
export function ConsentsPage({ desk, done, reply }: Props) {
  const { t } = useTranslation("consents");
  const { consents, source } = desk;
  return (
    <div className="wrap">
      <EventDeskHead head={desk.head} here="consents">
        <p className="lead">{t("intro")}</p>
      </EventDeskHead>
      <div className="section stack--s">
        {done && !reply ? <Notice tone="good" title={t(`done.${done}`)} /> : null}
        <RefusalNotice refusal={reply?.refusal} />
        {consents.length === 0 ? (
          <EmptyState title={t("emptyTitle")} text={t("emptyText")} />
        ) : null}
        {consents.map((consent) => (
          <ConsentForm
            key={consent.id}
            {...{ consent, source }}
            reply={reply?.id === consent.id ? reply : undefined}
          />
        ))}
      </div>
      <AddConsent others={desk.others} />
    </div>
  );
}

/** A kind that is not asked for yet. */
function AddConsent({ others }: Pick<ConsentsDesk, "others">) {
  const { t } = useTranslation("consents");
  if (others.length === 0) return null;
  const field = {
    ...{ id: "add-kind", name: "kind", errors: undefined, initialValue: undefined },
    ...{ errorId: "add-kind-error", descriptionId: "add-kind-hint" },
  };
  return (
    <section className="section stack--s" aria-labelledby="add">
      <h2 id="add">{t("add")}</h2>
      <Form method="post" action="?#main" className="stack">
        <SelectField
          field={field}
          label={t("addWhich")}
          hint={t("addWhat")}
          options={others.map((kind) => ({ value: kind, label: t(`preset.${kind}.title`) }))}
        />
        <p className="bar">
          <Button name="intent" value="add">
            {t("addSubmit")}
          </Button>
        </p>
      </Form>
    </section>
  );
}
