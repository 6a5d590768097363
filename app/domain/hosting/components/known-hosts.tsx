import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";
import type { WishesPage } from "../guest-wishes.server.ts";

type Props = { page: WishesPage; reply: DeskReply | undefined };

/** Host families that a guest knows and asks for, by the code that they gave. */
export function KnownHosts({ page, reply }: Props) {
  const { t } = useTranslation(["hosting", "common"]);
  const [form, fields] = useForm<{ code: string }>({ id: "host", lastResult: reply?.result });
  return (
    <section className="stack--s" aria-labelledby="hosts">
      <h2 id="hosts">{t("knownHosts.title")}</h2>
      <p>{t("knownHosts.lead")}</p>
      {page.hosts.length > 0 ? (
        <ol className="stack--s">
          {page.hosts.map(({ host, code }) => (
            <li key={host}>
              <Form method="post" className="bar">
                <span>{t("knownHosts.wished", { code })}</span>
                <input type="hidden" name="host" value={host} />
                <Button
                  variant="quiet"
                  small
                  name="intent"
                  value="unwish"
                  aria-label={t("common:actionOf", { action: t("friends.end"), name: code })}
                >
                  {t("friends.end")}
                </Button>
              </Form>
            </li>
          ))}
        </ol>
      ) : null}
      <ErrorSummary form={form} />
      <Form method="post" className="stack--s" {...getFormProps(form)} noValidate>
        <TextField
          field={fields.code}
          label={t("knownHosts.code")}
          {...{ width: "code", autoComplete: "off" }}
        />
        <Button variant="line" name="intent" value="wish">
          {t("knownHosts.submit")}
        </Button>
      </Form>
    </section>
  );
}
