import { expect, test } from "vitest";
import { isPlainRead } from "./reading-pool.server.ts";

test.each([
  'SELECT "t0"."id", "t0"."updated_at" FROM "public"."events" AS "t0"',
  "with chosen as materialized (select 1) select * from chosen",
  "\n    select distinct on (s.id) s.id from text_sets s",
])("shares a connection: %s", (sql) => expect(isPlainRead(sql)).toBe(true));

test.each([
  "insert into sessions default values returning id",
  "with gone as (delete from sessions returning id) select * from gone",
  "select id from events where id = $1 for update",
  "select id from events for no key update",
  "select id from events for share",
  "select audit_append($1, $2, $3::uuid, $4, $5, $6::jsonb)::text",
  "select pg_advisory_xact_lock($1)",
  "select pg_try_advisory_lock(1)",
  "select nextval('arrivals')",
  "BEGIN",
])("has a connection for itself: %s", (sql) => expect(isPlainRead(sql)).toBe(false));
