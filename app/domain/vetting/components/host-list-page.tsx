import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { HostList } from "../queries.server.ts";

type Props = {
  title: string;
  list: HostList;
  done: "confirm" | "reject" | null;
  reply: DeskReply | undefined;
};

/** A town's host families: who may host and until when; for officers, what each still lacks. */
export function HostListPage({ title, list, done, reply }: Props) {
  const { t } = useTranslation("vetting");
  const { lang = "en" } = useParams();
  return (
    <div className="wrap stack">
      <div className="page-head">
        <Crumbs label={t("list.back")} to={`/${lang}/manage`} text={t("list.back")} />
        <h1>{title}</h1>
        <p className="lead">{t(list.mayRead ? "list.leadOfficer" : "list.lead")}</p>
      </div>
      {done && !reply ? <Notice tone="good" title={t(`done.${done}`)} /> : null}
      <RefusalNotice refusal={reply?.refusal} />
      <Waiting list={list} />
      {list.hosts.length === 0 && list.maySee ? (
        <EmptyState title={t("list.none")} text={t("list.noneText")} />
      ) : null}
      {list.hosts.length > 0 ? <Hosts list={list} /> : null}
    </div>
  );
}

/** Decisions that wait for a second person. */
function Waiting({ list: { waiting, hosts } }: { list: HostList }) {
  const { t } = useTranslation(["vetting", "common"]);
  const { day } = useFormats();
  if (waiting.length === 0) return null;
  const nameOf = (id: string) => hosts.find((one) => one.id === id)?.name ?? t("list.someFamily");
  return (
    <section className="stack--s" aria-labelledby="waiting">
      <h2 id="waiting">{t("waiting.title")}</h2>
      <p>{t("waiting.lead")}</p>
      <ul className="stack--s">
        {waiting.map(({ id, hostId, verdict, until, by, on }) => (
          <li key={id} className="card stack--s">
            <h3>{nameOf(hostId)}</h3>
            <p>
              {until ? t("verdict.approveUntil", { date: day(until) }) : t(`verdict.${verdict}`)}
              {" · "}
              <span className="quiet">{t("waiting.by", { name: by, date: day(on) })}</span>
            </p>
            <Form method="post" className="bar">
              <input type="hidden" name="id" value={id} />
              <Button
                small
                name="intent"
                value="confirm"
                aria-label={t("common:actionOf", {
                  action: t("waiting.confirm"),
                  name: nameOf(hostId),
                })}
              >
                {t("waiting.confirm")}
              </Button>
              <Button
                variant="line"
                small
                name="intent"
                value="reject"
                aria-label={t("common:actionOf", {
                  action: t("waiting.reject"),
                  name: nameOf(hostId),
                })}
              >
                {t("waiting.reject")}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Hosts({ list }: { list: HostList }) {
  const { t } = useTranslation("vetting");
  const { lang = "en" } = useParams();
  const { day, list: listed } = useFormats();
  const { hosts, mayRead, town } = list;
  return (
    <table className="table table--cards">
      <caption className="sr">{t("list.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("list.family")}</th>
          <th scope="col">{t("list.standing")}</th>
          {mayRead ? <th scope="col">{t("list.missing")}</th> : null}
        </tr>
      </thead>
      <tbody>
        {hosts.map((host) => (
          <tr key={host.id}>
            <th scope="row">
              {mayRead ? (
                <a href={`/${lang}/manage/communities/${town.slug}/hosts/${host.id}`}>
                  {host.name}
                </a>
              ) : (
                host.name
              )}
            </th>
            <td>
              {host.isApproved && host.approvedUntil
                ? t("verdict.approveUntil", { date: day(host.approvedUntil) })
                : t(host.approvedUntil ? "list.expired" : "list.notApproved")}
              {host.endsSoon ? <small className="quiet"> · {t("list.endsSoon")}</small> : null}
            </td>
            {mayRead ? (
              <td>
                {host.steps && host.steps.length > 0
                  ? listed(host.steps.map((step) => t(`step.${step}`)))
                  : t("list.complete")}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
