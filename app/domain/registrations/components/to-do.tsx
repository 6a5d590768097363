import { Link, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import type { ShownRegistration } from "../family-queries.server.ts";

type Item = {
  key: string;
  /** Below the family's page. */
  to: string;
  word: string;
  what: string;
  at: Date;
  /** By whose clock. */
  zone: string;
};

/** What the family has to do, the nearest first. */
export function ToDo({ registrations }: { registrations: readonly ShownRegistration[] }) {
  const { t } = useTranslation("registrations");
  const { lang = "en" } = useParams();
  const formats = useFormats();
  const itemsOf = useItems();
  const firstOfParty = registrations.filter(
    (one, at, all) => all.findIndex(({ partyId }) => partyId === one.partyId) === at,
  );
  const firstOfOrder = registrations.filter(
    ({ order }, at, all) => order && all.findIndex((one) => one.order?.id === order.id) === at,
  );
  const due = [
    ...firstOfParty.flatMap((one) => itemsOf.ofParty(one)),
    ...firstOfOrder.flatMap((one) => itemsOf.ofOrder(one)),
    ...registrations.flatMap((one) => itemsOf.ofPerson(one)),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  if (registrations.length === 0) return null;
  return (
    <section aria-labelledby="todo" className="stack--s">
      <h2 id="todo">{t("family.todo")}</h2>
      {due.length === 0 ? <p>{t("family.allDone")}</p> : null}
      <ul className="stack--s">
        {due.map(({ key, to, word, what, at, zone }) => (
          <li key={key}>
            <b>
              <Link to={`/${lang}/family/${to}`}>{word}</Link>
            </b>{" "}
            <span>{t("todo.dueBy", { date: formats.instant(at, { timeZone: zone }) })}</span>
            <br />
            <span className="quiet">{what}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is to be done for those registered together, once; and for each of them. */
function useItems() {
  const { t } = useTranslation("registrations");
  const formats = useFormats();
  return {
    /** Offers to answer. */
    ofParty({
      id,
      partyId: key,
      state,
      offeredUntil,
      town,
      title: what,
    }: ShownRegistration): Item[] {
      if (state !== "offered" || !offeredUntil) return [];
      const word = t("todo.answerOffer");
      const to = `registrations/${id}`;
      return [{ key, to, what, at: offeredUntil, zone: town.timeZone, word }];
    },
    /** What is to be paid next, for all who stand in one order. */
    ofOrder({ order, mayPay, host, title: what }: ShownRegistration): Item[] {
      if (!order?.next || !mayPay) return [];
      const { id: key, next, currency } = order;
      const word = t("todo.pay", { amount: formats.money({ ...next, currency }) });
      return [{ key, to: `orders/${key}`, what, at: next.until, zone: host.timeZone, word }];
    },
    /** Questions without an answer, permissions, and health. */
    ofPerson(one: ShownRegistration): Item[] {
      const { id, openAnswers, openConsents, answersDue, begins } = one;
      const what = t("page.title", { name: formats.name(one), event: one.title });
      const own = { what, zone: one.host.timeZone };
      const page = (name: string) => ({ ...own, to: `registrations/${id}/${name}` });
      const items: Item[] = [];
      if (openConsents > 0) {
        const [key, word] = [`consents ${id}`, t("todo.consents")];
        items.push({ ...page("consents"), key, word, at: begins });
      }
      if (openAnswers > 0) {
        const [key, word] = [`answers ${id}`, t("todo.answers")];
        items.push({ ...page("answers"), key, word, at: answersDue });
      }
      return [...items, ...healthOf(one, { what, word: t(`todo.${wordOf(one.health)}`) })];
    },
  };
}

/** Known from before, it is checked; else told. */
const wordOf = (health: ShownRegistration["health"]) =>
  health === "known" ? "healthCheck" : "health";

function healthOf(one: ShownRegistration, item: Pick<Item, "what" | "word">): Item[] {
  const { id, health, healthDue, host, mayAnswer } = one;
  if (!mayAnswer || (health !== "missing" && health !== "known")) return [];
  const to = `registrations/${id}/health`;
  return [{ ...item, key: `health ${id}`, to, at: healthDue, zone: host.timeZone }];
}
