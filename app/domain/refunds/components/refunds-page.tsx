import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { Button } from "#app/ui/button.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useForm } from "@conform-to/react";
import type { RefundsDesk } from "../desk-queries.server.ts";
import type { refundsDone } from "../schema.ts";
import { RefundLists } from "./refund-lists.tsx";
import { ToReturnTable } from "./to-return-table.tsx";

type Props = {
  title: string;
  desk: RefundsDesk;
  done: (typeof refundsDone)[number] | null;
  /** Of the form of this page: sent twice it is one list. */
  formKey: string;
  reply: DeskReply | undefined;
};

/** What a town gives back by bank: to whom and where, whose account is missing, and the lists that were made. */
export function RefundsPage({ title, desk, done, formKey, reply }: Props) {
  const { t } = useTranslation("payments");
  const { lang = "en" } = useParams();
  const { town, currencies, missing, lists } = desk;
  const at = `/${lang}/manage/communities/${town.slug}/payments`;
  const [form] = useForm({ id: "refunds", lastResult: reply?.result });
  return (
    <div className="wrap">
      <Crumbs label={t("order.back")} to={at} text={t("desk.titleOf", { town: town.name })} />
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">{t("refunds.intro")}</p>
      </div>
      <div className="stack">
        {done && !reply ? <Notice tone="good" title={t(`refunds.done.${done}`)} /> : null}
        <RefusalNotice refusal={reply?.refusal} />
        <ErrorSummary form={form} />
        <Narrow desk={desk} at={`${at}/refunds`} />
        {currencies.length === 0 ? (
          <EmptyState title={t("refunds.none")} text={t("refunds.noneText")} />
        ) : null}
        {missing > 0 ? (
          <Notice tone="attention" title={t("refunds.missing", { count: missing })}>
            <p>{t("refunds.missingText")}</p>
            <Form method="post">
              <Button variant="line" small name="intent" value="ask">
                {t("refunds.ask")}
              </Button>
            </Form>
          </Notice>
        ) : null}
        {currencies.map((group) => (
          <ToReturnTable key={group.currency} {...{ group, at, formKey }} />
        ))}
        <RefundLists lists={lists} at={at} />
      </div>
    </div>
  );
}

/** Narrows the list to one event, such as a cancelled one. */
function Narrow({ desk: { event, events }, at }: { desk: RefundsDesk; at: string }) {
  const { t } = useTranslation("payments");
  if (events.length === 0) return null;
  return (
    <Form method="get" action={at} className="roster-search" autoComplete="off">
      <SelectField
        field={{ id: "event", name: "event", errors: [], errorId: "", descriptionId: "" }}
        label={t("desk.event")}
        defaultValue={event ?? ""}
        options={[
          { value: "", label: t("desk.any") },
          ...events.map(({ slug, title }) => ({ value: slug, label: title })),
        ]}
      />
      <p className="bar">
        <Button variant="line">{t("desk.show")}</Button>
      </p>
    </Form>
  );
}
