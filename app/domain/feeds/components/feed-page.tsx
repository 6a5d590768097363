import { getFormProps, useForm } from "@conform-to/react";
import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { Button } from "#app/ui/button.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { CheckboxField, TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { FeedDeed } from "../schema.ts";

type Props = {
  title: string;
  /** Null while there is none. */
  address: string | null;
  showsNames: boolean;
  done: FeedDeed | null;
  reply: DeskReply | undefined;
};

/** A family's own calendar: its address, whom it names, and how it ends. */
export function FeedPage({ title, address, showsNames, done, reply }: Props) {
  const { t } = useTranslation(["feeds", "accounts"]);
  const { lang = "en" } = useParams();
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <Crumbs
          label={t("accounts:family.title")}
          to={`/${lang}/family`}
          text={t("accounts:family.title")}
        />
        <h1>{title}</h1>
        <p className="lead">{t("feeds:lead")}</p>
      </div>
      {done ? <Notice tone="good" title={t(`feeds:done.${done}`)} /> : null}
      <RefusalNotice refusal={reply?.refusal} />
      {address ? (
        <>
          <FeedAddress address={address} />
          <FeedNames showsNames={showsNames} />
          <FeedEnd />
        </>
      ) : (
        <Form method="post">
          <Button name="intent" value="make">
            {t("feeds:make")}
          </Button>
        </Form>
      )}
    </div>
  );
}

function FeedAddress({ address }: { address: string }) {
  const { t } = useTranslation("feeds");
  const [, fields] = useForm<{ address: string }>({ id: "feed", defaultValue: { address } });
  return (
    <section className="stack--s">
      <TextField
        field={fields.address}
        label={t("address")}
        hint={t("addressHint")}
        readOnly
        autoComplete="off"
        spellCheck={false}
      />
      <p>
        <a className="btn btn--main" href={address.replace(/^https?:/, "webcal:")}>
          {t("open")}
        </a>
      </p>
    </section>
  );
}

function FeedNames({ showsNames }: { showsNames: boolean }) {
  const { t } = useTranslation("feeds");
  const [form, fields] = useForm<{ showsNames: boolean }>({
    id: "names",
    defaultValue: { showsNames },
  });
  return (
    <section aria-labelledby="names-title" className="stack--s">
      <h2 id="names-title">{t("names.title")}</h2>
      <Form method="post" className="stack--s" {...getFormProps(form)}>
        <CheckboxField field={fields.showsNames} label={t("names.label")} />
        <Button name="intent" value="names" variant="line">
          {t("names.save")}
        </Button>
      </Form>
    </section>
  );
}

function FeedEnd() {
  const { t } = useTranslation("feeds");
  return (
    <section aria-labelledby="change-title" className="stack--s">
      <h2 id="change-title">{t("change.title")}</h2>
      <p>{t("change.text")}</p>
      <Form method="post" className="bar">
        <Button name="intent" value="renew" variant="line">
          {t("change.renew")}
        </Button>
        <Button name="intent" value="revoke" variant="danger">
          {t("change.revoke")}
        </Button>
      </Form>
    </section>
  );
}
