import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import type { GroupsPage, ShownGroup } from "../queries.server.ts";
import { ChangeGroup } from "./group-form.tsx";
import { GroupChoice, PeopleToChoose } from "./people-to-choose.tsx";

type Props = { group: ShownGroup; page: GroupsPage };

/** One group with who is in it, who leads it, and what can be changed. */
export function GroupCard({ group, page }: Props) {
  const { t } = useTranslation("groups");
  const { list } = useFormats();
  const { kind, groups } = page;
  const { id, name, people, capacity, leaders, roomOf } = group;
  return (
    <article className="card stack--s" aria-labelledby={`group-${id}`}>
      <h3 id={`group-${id}`}>{name}</h3>
      <p className="quiet small">
        {[
          t("taken", { part: people.length, all: capacity }),
          kind === "room" && roomOf !== "any" ? t(`roomOf.${roomOf}`) : null,
          leaders.length > 0
            ? t("ledBy", { names: list(leaders.map((one) => one.name ?? "")) })
            : null,
        ]
          .filter((word) => word !== null)
          .join(" · ")}
      </p>
      {people.length > 0 ? (
        <Form method="post" className="stack--s">
          <input type="hidden" name="kind" value={kind} />
          <PeopleToChoose people={people} isOfRooms={false} />
          <details>
            <summary>{t("move")}</summary>
            <div className="stack--s">
              <GroupChoice id={`into-${id}`} groups={groups.filter((other) => other.id !== id)} />
              <Button variant="quiet" small name="intent" value="takeOut">
                {t("takeOut")}
              </Button>
            </div>
          </details>
        </Form>
      ) : (
        <p className="quiet">{t("empty")}</p>
      )}
      <details>
        <summary>{t("change")}</summary>
        <div className="stack--s">
          <Leaders {...{ group, page }} />
          <ChangeGroup kind={kind} group={group} />
        </div>
      </details>
    </article>
  );
}

/** Who leads the group; leaders of the event alone can. */
function Leaders({ group, page: { kind, leaders } }: Props) {
  const { t } = useTranslation(["groups", "common"]);
  const own = new Set(group.leaders.map(({ id }) => id));
  if (leaders.length === 0) return <p className="hint">{t("groups:noLeaders")}</p>;
  return (
    <ul className="stack--s">
      {leaders.map(({ id, name }) => {
        const action = t(own.has(id) ? "groups:unlead" : "groups:lead");
        return (
          <li key={id} className="bar">
            <span>{name}</span>
            <Form method="post">
              <input type="hidden" name="kind" value={kind} />
              <input type="hidden" name="group" value={group.id} />
              <input type="hidden" name="account" value={id} />
              <Button
                variant="quiet"
                small
                name="intent"
                value={own.has(id) ? "unlead" : "lead"}
                aria-label={t("common:actionOf", { action, name })}
              >
                {action}
              </Button>
            </Form>
          </li>
        );
      })}
    </ul>
  );
}
