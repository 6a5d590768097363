import type pg from "pg";
import { insertRows } from "./insert-rows.ts";

type Question = {
  id: string;
  event_id: string;
  type: "yesNo" | "oneOf";
  options: string[];
  kinds: string[];
  town_ids: string[];
  on_id: string | null;
  on_codes: string[] | null;
};
type Registered = {
  id: string;
  event_id: string;
  community_id: string;
  kind: string;
  account_id: string | null;
};

const fits = (none: readonly string[], one: string) => none.length === 0 || none.includes(one);

/** Gives each registration the answers without which its family could not have sent it, each in its turn another. */
export async function addAnswers(client: pg.ClientBase, now: Date): Promise<void> {
  const { rows: questions } = await client.query<Question>(
    `select q.id, q.event_id, q.type, q.options, q.kinds::text[], q.town_ids::text[], c.on_id,
            c.codes as on_codes
     from questions q left join question_conditions c on c.question_id = q.id
     where q.event_id is not null and q.stage = 'registration' and q.is_required
       and q.sensitivity = 'ordinary' and q.type in ('yesNo', 'oneOf')
     order by q.event_id, q.position`,
  );
  const { rows: registered } = await client.query<Registered>(
    `select r.id, r.event_id, r.community_id, r.kind::text,
            (select account_id from guardianships g where g.person_id = r.person_id limit 1)
     from registrations r order by r.id`,
  );
  for (const [at, { id, account_id: answeredBy, ...row }] of registered.entries()) {
    const given = new Map<string, string>();
    for (const question of questions) {
      if (question.event_id !== row.event_id) continue;
      if (!fits(question.kinds, row.kind) || !fits(question.town_ids, row.community_id)) continue;
      if (question.on_id && !question.on_codes?.includes(given.get(question.on_id) ?? "")) continue;
      const codes = question.type === "yesNo" ? ["yes", "yes", "no"] : question.options;
      given.set(question.id, codes[at % codes.length] ?? "");
    }
    await insertRows(
      client,
      "answers",
      [...given].map(([question, code]) => ({
        ...{ registration_id: id, question_id: question, codes: [code] },
        ...{ answered_at: now, answered_by_id: answeredBy },
      })),
    );
  }
}
