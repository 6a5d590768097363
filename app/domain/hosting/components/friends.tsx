import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";
import type { WishesPage } from "../guest-wishes.server.ts";

type Props = { page: WishesPage; reply: DeskReply | undefined };

/** Friends who want to be in one home: both families say so, by a code that one gives the other. */
export function Friends({ page, reply }: Props) {
  const { t } = useTranslation(["hosting", "common"]);
  const [form, fields] = useForm<{ code: string }>({ id: "friend", lastResult: reply?.result });
  return (
    <section className="stack--s" aria-labelledby="friends">
      <h2 id="friends">{t("friends.title")}</h2>
      <p>{t("friends.lead")}</p>
      <p>
        {t("friends.own")} <b className="num">{page.code}</b>
      </p>
      <ul className="stack--s">
        {page.friends.map(({ friend, name, is }) => (
          <li key={friend} className="bar">
            <span>{t(`friends.${is}`, { name })}</span>
            <Form method="post" className="bar">
              <input type="hidden" name="friend" value={friend} />
              {is === "asks" ? (
                <Button
                  small
                  name="intent"
                  value="agree"
                  aria-label={t("common:actionOf", { action: t("friends.agree"), name })}
                >
                  {t("friends.agree")}
                </Button>
              ) : null}
              <Button
                variant="quiet"
                small
                name="intent"
                value="end"
                aria-label={t("common:actionOf", { action: t("friends.end"), name })}
              >
                {t("friends.end")}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <ErrorSummary form={form} />
      <Form method="post" className="stack--s" {...getFormProps(form)} noValidate>
        <TextField
          field={fields.code}
          label={t("friends.code")}
          {...{ width: "code", autoComplete: "off" }}
        />
        <Button variant="line" name="intent" value="ask">
          {t("friends.submit")}
        </Button>
      </Form>
    </section>
  );
}
