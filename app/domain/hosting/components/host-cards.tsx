import { ArrowRight, Equal } from "lucide-react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import type { HostCard, HostingBoard } from "../board-queries.server.ts";
import { BedTable } from "./bed-table.tsx";

type Props = { board: HostingBoard; linkOf: (guest: string) => string; chosen: string | null };

/** Families as cards with their beds by night, and in words what a proposal changes. */
export function HostCards({ board, linkOf, chosen }: Props) {
  const { t } = useTranslation("hosting");
  return (
    <section className="hosts" aria-label={t("board.families")}>
      {board.hosts.map((host) => (
        <article
          key={host.id}
          id={`host-${host.id}`}
          className={`card host${host.id === chosen ? " is-open" : ""}`}
        >
          <h3>{host.name}</h3>
          <HostFacts host={host} />
          <BedTable
            {...{ days: board.days, rows: host.rows, host: host.id, linkOf }}
            name={host.name}
          />
          {board.view === "proposal" ? <Differences host={host} /> : <Telling host={host} />}
          {board.view === "plan" ? <DropHost id={host.id} /> : null}
        </article>
      ))}
    </section>
  );
}

function HostFacts({ host }: { host: HostCard }) {
  const { t } = useTranslation("hosting");
  const { language, list, range, distance, day } = useFormats();
  const facts = [
    t("board.beds", { count: host.beds }),
    ...[...new Set(host.pets)].map((pet) => t(`pet.${pet}`)),
    ...(host.smoking ? [t("board.smoking")] : []),
    ...(host.languages.length > 0
      ? [
          t("board.speaks", {
            languages: list(host.languages.map((one) => language(one.language))),
          }),
        ]
      : []),
    distance(host.km),
    ...(host.rows[0]?.some(({ is }) => is === "away") ? [range(host.fromDay, host.untilDay)] : []),
  ];
  return (
    <p className="quiet small">
      {facts.join(" · ")}
      <br />
      {host.approvedUntil
        ? t("board.approvedUntil", { date: day(host.approvedUntil) })
        : t("board.notApproved")}
    </p>
  );
}

/** How a family differs in the proposal from the plan. */
function Differences({ host }: { host: HostCard }) {
  const { t } = useTranslation("hosting");
  const lines = [
    ...host.coming.map(({ name, from }) =>
      from === null
        ? t("board.comesNew", { guest: name })
        : t("board.comesFrom", { guest: name, family: from }),
    ),
    ...host.leaving.map(({ name, to }) =>
      to === null
        ? t("board.goesOut", { guest: name })
        : t("board.goesTo", { guest: name, family: to }),
    ),
  ];
  if (lines.length === 0)
    return (
      <p className="diff diff--none">
        <Equal className="icon" aria-hidden="true" />
        <span>{t("board.asNow")}</span>
      </p>
    );
  return lines.map((line) => (
    <p key={line} className="diff">
      <ArrowRight className="icon" aria-hidden="true" />
      <span>{line}</span>
    </p>
  ));
}

/** What of a family's guests was told to both sides. */
function Telling({ host }: { host: HostCard }) {
  const { t } = useTranslation("hosting");
  const guests = host.rows.flatMap((row) =>
    row.flatMap((cell) => (cell.is === "guest" ? [cell.guest] : [])),
  );
  if (!guests.some(({ isPublished }) => isPublished)) return null;
  const word = guests.every(({ isAccepted }) => isAccepted) ? "board.accepted" : "board.told";
  return <p className="quiet small">{t(word)}</p>;
}

function DropHost({ id }: { id: string }) {
  const { t } = useTranslation("hosting");
  return (
    <details>
      <summary>{t("drop.open")}</summary>
      <Form method="post" className="stack--s">
        <p className="small">{t("drop.text")}</p>
        <input type="hidden" name="host" value={id} />
        <Button variant="danger" small name="intent" value="drop">
          {t("drop.submit")}
        </Button>
      </Form>
    </details>
  );
}
