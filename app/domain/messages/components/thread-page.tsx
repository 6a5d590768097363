import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import type { Side } from "../permissions.ts";
import type { Thread } from "../thread.server.ts";

type Props = {
  thread: Thread;
  side: Side;
  /** The page of the registration. */
  back: string;
  isSent: boolean;
  reply: DeskReply | undefined;
};

/** What a family and the desk have written to each other, and the form for more; the same for both. */
export function ThreadPage({ thread, side, back, isSent, reply }: Props) {
  const { t } = useTranslation("messages");
  const formats = useFormats();
  const names = formats.list(thread.names.map((one) => formats.name(one)));
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <Crumbs label={t("back")} to={back} text={t("toRegistration")} />
        <h1>{t("title", { names })}</h1>
        <p className="lead">{thread.title}</p>
      </div>
      {isSent && !reply ? <Notice tone="good" title={t(`sent.${side}`)} /> : null}
      <RefusalNotice refusal={reply?.refusal} />
      {thread.messages.length === 0 ? <p>{t(`none.${side}`)}</p> : null}
      <Messages thread={thread} side={side} />
      <WriteForm thread={thread} side={side} reply={reply} />
    </div>
  );
}

function Messages({ thread: { messages }, side: reader }: Pick<Props, "thread" | "side">) {
  const { t } = useTranslation("messages");
  const formats = useFormats();
  return (
    <ol className="stack--s">
      {messages.map(({ id, side, author, at, text, language }) => (
        <li key={id} className={side === reader ? "card message message--own" : "card message"}>
          <p className="quiet">
            {t("from", { who: author ?? t(`side.${side}`), date: formats.day(at) })}
          </p>
          <p className="message-text" lang={language ?? undefined}>
            {text}
          </p>
        </li>
      ))}
    </ol>
  );
}

type Typed = { key: string; text: string };

function WriteForm({ thread, side, reply }: Pick<Props, "thread" | "side" | "reply">) {
  const { t } = useTranslation("messages");
  const [form, fields] = useForm<Typed>({
    id: "message",
    lastResult: reply?.result,
    defaultValue: { key: thread.key, text: "" },
  });
  return (
    <Form method="post" className="stack" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <input type="hidden" name="key" value={fields.key.initialValue ?? thread.key} />
      <TextAreaField field={fields.text} label={t("text")} hint={t(`hint.${side}`)} />
      <p className="bar">
        <Button>{t("send")}</Button>
      </p>
    </Form>
  );
}
