import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { type Option, SelectField } from "#app/ui/fields.tsx";
import type { HostingRules } from "../rules.server.ts";

type Props = { rules: HostingRules; reply: DeskReply | undefined };

/** Guests whom the desk keeps apart from each other, or from a family; the reason is nobody's to read, so none is kept. */
export function KeptApart({ rules, reply }: Props) {
  const { t } = useTranslation(["hosting", "common"]);
  return (
    <section className="stack--s" aria-labelledby="kept-apart">
      <h3 id="kept-apart">{t("rules.apart.title")}</h3>
      <p className="quiet">{t("rules.apart.lead")}</p>
      {rules.bans.length > 0 ? (
        <ul className="stack--s">
          {rules.bans.map(({ id, guest, other }) => {
            const pair = t("rules.apart.pair", { guest, other });
            return (
              <li key={id} className="bar">
                <span>{pair}</span>
                <Form method="post">
                  <input type="hidden" name="ban" value={id} />
                  <Button
                    variant="quiet"
                    small
                    name="intent"
                    value="allow"
                    aria-label={t("common:actionOf", {
                      action: t("rules.apart.allow"),
                      name: pair,
                    })}
                  >
                    {t("rules.apart.allow")}
                  </Button>
                </Form>
              </li>
            );
          })}
        </ul>
      ) : null}
      {rules.guests.length > 0 ? <KeepApart rules={rules} reply={reply} /> : null}
    </section>
  );
}

function KeepApart({ rules: { guests, hosts }, reply }: Props) {
  const { t } = useTranslation("hosting");
  const [form, fields] = useForm<{ guest: string; other: string }>({
    id: "apart",
    lastResult: reply?.result,
  });
  const choose = { value: "", label: t("home.choose") };
  const all = guests.map(({ id, name, town }) => ({
    value: id,
    label: t("rules.apart.guestOf", { name, town }),
  }));
  const others = [
    { label: t("rules.apart.guests"), options: all.map(asKind("guest")) },
    {
      label: t("board.families"),
      options: hosts.map(({ id, name }) => ({ value: id, label: name })).map(asKind("host")),
    },
  ];
  return (
    <>
      <ErrorSummary form={form} />
      <Form method="post" className="stack--s" {...getFormProps(form)} noValidate>
        <SelectField
          field={fields.guest}
          label={t("rules.apart.guest")}
          options={[choose, ...all]}
        />
        <SelectField
          field={fields.other}
          label={t("rules.apart.other")}
          options={[choose, ...others]}
        />
        <p className="bar">
          <Button variant="line" name="intent" value="keepApart">
            {t("rules.apart.submit")}
          </Button>
        </p>
      </Form>
    </>
  );
}

const asKind =
  (kind: "guest" | "host") =>
  ({ value, label }: Option): Option => ({ value: `${kind}:${value}`, label });
