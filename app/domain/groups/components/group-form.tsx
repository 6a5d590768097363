import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { type GroupKind, roomsOf } from "../fit.ts";
import type { ShownGroup } from "../queries.server.ts";

type Typed = { name: string; capacity: string; roomOf: string };

type NewProps = { kind: GroupKind; reply: DeskReply | undefined; isOpen: boolean };

/** Adds a group. */
export function NewGroup({ kind, reply, isOpen }: NewProps) {
  const { t } = useTranslation("groups");
  const [form, fields] = useForm<Typed>({
    id: "new-group",
    lastResult: reply?.result,
    defaultValue: { name: "", capacity: "", roomOf: "any" },
  });
  return (
    <details open={isOpen || reply !== undefined}>
      <summary>{t(`new.${kind}`)}</summary>
      <ErrorSummary form={form} />
      <Form method="post" className="stack--s" {...getFormProps(form)} noValidate>
        <input type="hidden" name="kind" value={kind} />
        <Facts kind={kind} fields={fields} />
        <Button name="intent" value="add">
          {t("add")}
        </Button>
      </Form>
    </details>
  );
}

/** Changes a group, or removes it. */
export function ChangeGroup({ kind, group }: { kind: GroupKind; group: ShownGroup }) {
  const { t } = useTranslation(["groups", "common"]);
  const [form, fields] = useForm<Typed>({
    id: `group-${group.id}`,
    defaultValue: { name: group.name, capacity: String(group.capacity), roomOf: group.roomOf },
  });
  const own = (
    <>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="group" value={group.id} />
    </>
  );
  return (
    <>
      <Form method="post" className="stack--s" {...getFormProps(form)} noValidate>
        {own}
        <Facts kind={kind} fields={fields} />
        <Button variant="line" small name="intent" value="change">
          {t("groups:save")}
        </Button>
      </Form>
      <Form method="post">
        {own}
        <Button
          variant="danger"
          small
          name="intent"
          value="remove"
          aria-label={t("common:actionOf", { action: t("groups:remove"), name: group.name })}
        >
          {t("groups:remove")}
        </Button>
      </Form>
    </>
  );
}

type FactsProps = {
  kind: GroupKind;
  fields: ReturnType<typeof useForm<Typed>>[1];
};

function Facts({ kind, fields }: FactsProps) {
  const { t } = useTranslation("groups");
  return (
    <>
      <TextField field={fields.name} label={t("name")} autoComplete="off" maxLength={60} />
      <TextField
        field={fields.capacity}
        label={t("capacity")}
        {...{ width: "code", inputMode: "numeric", autoComplete: "off" }}
      />
      {kind === "room" ? (
        <SelectField
          field={fields.roomOf}
          label={t("sleeps")}
          options={roomsOf.map((value) => ({ value, label: t(`roomOf.${value}`) }))}
        />
      ) : null}
    </>
  );
}
