import { useForm } from "@conform-to/react";
import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { EventDeskHead } from "#app/domain/events/components/event-desk-head.tsx";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { groupKinds } from "../fit.ts";
import type { GroupsPage as Page } from "../queries.server.ts";
import type { groupDeeds } from "../schema.ts";
import { GroupCard } from "./group-card.tsx";
import { NewGroup } from "./group-form.tsx";
import { GroupChoice, PeopleToChoose } from "./people-to-choose.tsx";

export type GroupsReply = DeskReply & { intent: string | null };

type Props = {
  page: Page;
  done: (typeof groupDeeds)[number] | null;
  reply: GroupsReply | undefined;
};

/** Rooms, buses, groups and tables of an event: who is in none yet, and who is where. */
export function GroupsPage({ page, done, reply }: Props) {
  const { t } = useTranslation("groups");
  const { lang = "en" } = useParams();
  const { head, kind, groups, waiting } = page;
  const at = deskPath(lang, head.slug, "groups");
  const [form] = useForm({ id: "groups", lastResult: reply?.result });
  const isOfNew = reply?.intent === "add";
  return (
    <div className="wrap wrap--desk">
      <EventDeskHead head={head} here="groups" />
      <div className="section stack">
        <Tabs
          label={t("kinds")}
          tabs={groupKinds.map((one) => ({
            to: `${at}?kind=${one}`,
            label: t(`kind.${one}`),
            isHere: one === kind,
          }))}
        />
        {done && !reply ? <Notice tone="good" title={t(`done.${done}`)} /> : null}
        <RefusalNotice refusal={reply?.refusal} />
        {isOfNew ? null : <ErrorSummary form={form} />}
        {groups.length === 0 ? (
          <EmptyState title={t(`none.${kind}`)} text={t("noneText")} />
        ) : (
          <Waiting page={page} />
        )}
        {groups.length > 0 ? (
          <section aria-labelledby="groups" className="stack--s">
            <h2 id="groups">{t(`kind.${kind}`)}</h2>
            <div className="groups">
              {groups.map((group) => (
                <GroupCard key={group.id} {...{ group, page }} />
              ))}
            </div>
          </section>
        ) : null}
        <NewGroup kind={kind} reply={isOfNew ? reply : undefined} isOpen={groups.length === 0} />
        {waiting.length === 0 && groups.length > 0 ? (
          <p className="quiet">{t("everybody")}</p>
        ) : null}
      </div>
    </div>
  );
}

/** Those who are in no group of this kind. */
function Waiting({ page: { kind, groups, waiting } }: { page: Page }) {
  const { t } = useTranslation("groups");
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="waiting" className="stack--s">
      <h2 id="waiting">{t("waiting", { count: waiting.length })}</h2>
      <Form method="post">
        <input type="hidden" name="kind" value={kind} />
        <Button variant="line" name="intent" value="fill">
          {t("fill")}
        </Button>
      </Form>
      <p className="hint">{t(kind === "room" ? "fillHintRoom" : "fillHint")}</p>
      <Form method="post" className="stack--s">
        <input type="hidden" name="kind" value={kind} />
        <PeopleToChoose people={waiting} isOfRooms={kind === "room"} />
        <GroupChoice id="waiting-group" groups={groups} />
      </Form>
    </section>
  );
}
