import { getFormProps, useForm } from "@conform-to/react";
import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { EventDeskHead } from "#app/domain/events/components/event-desk-head.tsx";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { Line, Lines } from "#app/ui/lines.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { AnnouncementPage as Page } from "../queries.server.ts";
import type { announcementDeeds } from "../schema.ts";
import { AnnouncementForm, type Words } from "./announcement-form.tsx";

type Props = {
  page: Page;
  words: Words;
  done: (typeof announcementDeeds)[number] | null;
  reply: (DeskReply & { intent: string | null }) | undefined;
};

/** An announcement before it goes out, with whom it reaches and how it reads; or what became of it. */
export function AnnouncementPage({ page, words, done, reply }: Props) {
  const { t } = useTranslation("announcements");
  const { lang = "en" } = useParams();
  const { instant } = useFormats();
  const { head, announcement, delivery, timeZone } = page;
  const { state, sendAt, sentAt } = announcement;
  const at = `${deskPath(lang, head.slug, "messages")}/all`;
  const when = sentAt ?? sendAt;
  return (
    <div className="wrap">
      <EventDeskHead head={head} here="messages" />
      <div className="section stack">
        <Crumbs label={t("title")} to={at} text={t("title")} />
        {done && !reply ? <Notice tone="good" title={t(`done.${done}`)} /> : null}
        <RefusalNotice refusal={reply?.refusal} />
        <p>
          {[t(`state.${state}`), when ? instant(when, { timeZone }) : null]
            .filter(Boolean)
            .join(", ")}
        </p>
        {delivery ? <Delivery delivery={delivery} /> : <Reach page={page} />}
        <Preview page={page} />
        {delivery ? <Texts texts={announcement.texts} /> : null}
        {state === "draft" ? <Send page={page} reply={reply} /> : null}
        {state === "draft" || state === "scheduled" ? (
          <Form method="post">
            <Button variant="quiet" name="intent" value="cancel">
              {t("cancel")}
            </Button>
          </Form>
        ) : null}
        {state === "draft" ? (
          <details open={reply?.intent === "save"}>
            <summary>{t("change")}</summary>
            <AnnouncementForm
              {...{ page, words }}
              reply={reply?.intent === "save" ? reply : undefined}
            />
          </details>
        ) : null}
      </div>
    </div>
  );
}

/** Whom it reaches in which language, and whom in none. */
function Reach({ page: { reach } }: { page: Page }) {
  const { t } = useTranslation("announcements");
  const { language } = useFormats();
  return (
    <section aria-labelledby="reach" className="stack--s">
      <h2 id="reach">{t("reach", { count: reach.count })}</h2>
      <Lines>
        {reach.byLanguage.map((one) => (
          <Line key={one.language} label={language(one.language)}>
            {t("recipients", { count: one.count })}
          </Line>
        ))}
      </Lines>
      {reach.unreached.length > 0 ? (
        <Notice tone="attention" title={t("unreached")}>
          <ul>
            {reach.unreached.map((one) => (
              <li key={one.language}>
                {t("unreachedOf", {
                  language: language(one.language),
                  people: t("recipients", { count: one.count }),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </section>
  );
}

/** How the first of those whom it reaches reads it. */
function Preview({ page: { preview } }: { page: Page }) {
  const { t } = useTranslation("announcements");
  const { language, list } = useFormats();
  if (!preview) return null;
  return (
    <section aria-labelledby="preview" className="card stack--s">
      <h2 id="preview">
        {t("preview", { names: list(preview.names), language: language(preview.language) })}
      </h2>
      <div lang={preview.language} className="stack--s">
        <h3>{preview.title}</h3>
        <Body text={preview.body} />
      </div>
    </section>
  );
}

/** What went out, in each language in which it is written. */
function Texts({ texts }: { texts: Page["announcement"]["texts"] }) {
  const { language } = useFormats();
  return (
    <div className="texts">
      {texts.map((text) => (
        <section key={text.language} className="card stack--s">
          <p className="quiet">{language(text.language)}</p>
          <div lang={text.language} className="stack--s">
            <h2>{text.title}</h2>
            <Body text={text.body} />
          </div>
        </section>
      ))}
    </div>
  );
}

const Body = ({ text }: { text: string }) =>
  text.split(/\n{2,}/).map((paragraph, at) => (
    <p key={at} className="as-written">
      {paragraph}
    </p>
  ));

type SendProps = { page: Page; reply: Props["reply"] };

/** Sends it now, or at a time of the event's clock, to exactly as many as are shown. */
function Send({ page: { reach }, reply }: SendProps) {
  const { t } = useTranslation("announcements");
  const [form, fields] = useForm<{ day: string; time: string }>({
    id: "schedule",
    lastResult: reply?.intent === "schedule" ? reply.result : undefined,
  });
  if (reach.count === 0) return reach.unreached.length > 0 ? null : <p>{t("nobody")}</p>;
  const count = <input type="hidden" name="count" value={reach.count} />;
  return (
    <section aria-labelledby="send" className="stack--s">
      <h2 id="send">{t("send")}</h2>
      <Form method="post">
        {count}
        <Button name="intent" value="send">
          {t("sendTo", { count: reach.count })}
        </Button>
      </Form>
      <details open={reply?.intent === "schedule"}>
        <summary>{t("later")}</summary>
        <ErrorSummary form={form} />
        <Form method="post" className="stack--s" {...getFormProps(form)} noValidate>
          {count}
          <TextField field={fields.day} label={t("day")} type="date" width="code" />
          <TextField field={fields.time} label={t("time")} type="time" width="code" />
          <Button variant="line" name="intent" value="schedule">
            {t("schedule")}
          </Button>
        </Form>
      </details>
    </section>
  );
}

/** How many mails have left, wait, or were refused. */
function Delivery({ delivery }: { delivery: NonNullable<Page["delivery"]> }) {
  const { t } = useTranslation("announcements");
  const { list } = useFormats();
  return (
    <section aria-labelledby="delivery" className="stack--s">
      <h2 id="delivery">{t("recipients", { count: delivery.all })}</h2>
      <Lines>
        {delivery.states.map(({ state, count }) => (
          <Line key={state} label={t(`mail.${state}`)}>
            {count}
          </Line>
        ))}
      </Lines>
      {delivery.open.length > 0 ? (
        <details>
          <summary>{t("notYet")}</summary>
          <ul>
            {delivery.open.map(({ names, state }, at) => (
              <li key={at}>{t("notYetOf", { names: list(names), state: t(`mail.${state}`) })}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
