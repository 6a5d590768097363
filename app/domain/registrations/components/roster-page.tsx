import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { EventDeskHead } from "#app/domain/events/components/event-desk-head.tsx";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { useErrorText } from "#app/ui/error-text.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PagesNav } from "#app/ui/pages-nav.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import { rosterQuery } from "../roster-filter.ts";
import type { Roster } from "../roster-queries.server.ts";
import type { rosterDone } from "../schema.ts";
import { chosenForm, DecideForm } from "./decide-form.tsx";
import { HeldPlacesList } from "./held-places-list.tsx";
import { RosterFigures } from "./roster-figures.tsx";
import { RosterSearch } from "./roster-search.tsx";
import { RosterTools } from "./roster-tools.tsx";
import { RosterTable } from "./roster-table.tsx";

type Props = {
  list: Roster;
  done: (typeof rosterDone)[number] | null;
  /** Of several that were ticked, those that somebody else has decided meanwhile. */
  late: number;
  reply: DeskReply | undefined;
};

/** Everybody who is registered for an event, and who waits for a yes. */
export function RosterPage({ list, done, late, reply }: Props) {
  const { t } = useTranslation("roster");
  const { lang = "en" } = useParams();
  const { head, towns } = list;
  const count = towns.reduce(
    (sum, { confirmed, held, waiting, toDecide }) => sum + confirmed + held + waiting + toDecide,
    0,
  );
  return (
    <div className="wrap">
      <EventDeskHead head={head} here="roster" />
      {done ? (
        <Notice tone="good" title={t(`done.${done}`)}>
          {done === "remind" ? null : t("done.told")}
          {late > 0 ? ` ${t("done.late", { count: late })}` : null}
        </Notice>
      ) : null}
      <RefusalNotice refusal={reply?.refusal} />
      <ToDecide waiting={list.waiting} reply={reply} />
      {towns.length > 0 ? <RosterFigures towns={towns} /> : null}
      {list.held.length > 0 ? (
        <section className="section stack--s" aria-labelledby="held">
          <h2 id="held">{t("held.title")}</h2>
          <HeldPlacesList held={list.held} desk={deskPath(lang, head.slug)} />
        </section>
      ) : null}
      {towns.length > 0 ? <RosterTools list={list} /> : null}
      {count === 0 && list.total === 0 && Object.keys(list.filter).length === 0 ? (
        <EmptyState title={t("empty")} text={t("emptyText")} />
      ) : (
        <People list={list} />
      )}
    </div>
  );
}

function ToDecide({ waiting, reply }: Pick<Roster, "waiting"> & Pick<Props, "reply">) {
  const { t } = useTranslation("roster");
  if (waiting.count === 0) return null;
  return (
    <section className="section stack--s" aria-labelledby="decide">
      <h2 id="decide">{t("decide.title", { count: waiting.count })}</h2>
      <p>{t("decide.text")}</p>
      {waiting.parties.length > 1 ? <ApproveChosen reply={reply} /> : null}
      <ul className="stack--s">
        {waiting.parties.map((party) => (
          <li className="card stack--s" key={party.id}>
            <DecideForm party={party} reply={reply} isOneOfMany={waiting.parties.length > 1} />
          </li>
        ))}
      </ul>
      {waiting.count > waiting.parties.length ? (
        <p className="quiet">
          {t("decide.more", { count: waiting.count - waiting.parties.length })}
        </p>
      ) : null}
    </section>
  );
}

function Remind() {
  const { t } = useTranslation("roster");
  return (
    <Form method="post" className="stack--s">
      <p className="quiet">{t("remind.text")}</p>
      <p className="bar">
        <Button variant="line" name="intent" value="remind">
          {t("remind.submit")}
        </Button>
      </p>
    </Form>
  );
}

/** The form whose boxes stand at the parties below it. */
function ApproveChosen({ reply }: Pick<Props, "reply">) {
  const { t } = useTranslation("roster");
  const errorText = useErrorText();
  const error = errorText(reply?.result.error?.chosen ?? undefined);
  return (
    <Form method="post" id={chosenForm} className={error ? "field has-error" : "field"}>
      {error ? <p className="error">{error}</p> : null}
      <p className="bar">
        <Button variant="line" name="intent" value="approveChosen">
          {t("decide.approveChosen")}
        </Button>
      </p>
    </Form>
  );
}

function People({ list }: Pick<Props, "list">) {
  const { t } = useTranslation("roster");
  const { lang = "en" } = useParams();
  const { head, people, total, page, pages, filter } = list;
  const at = deskPath(lang, head.slug, "roster");
  return (
    <section className="section stack--s" aria-labelledby="people">
      <h2 id="people">{t("people.title", { count: total })}</h2>
      <RosterSearch list={list} />
      {filter.missing && people.length > 0 ? <Remind /> : null}
      {people.length > 0 ? <RosterTable people={people} /> : <p>{t("people.none")}</p>}
      <PagesNav
        page={page}
        pages={pages}
        addressOf={(other) => `${at}${rosterQuery(filter, other)}`}
      />
    </section>
  );
}
