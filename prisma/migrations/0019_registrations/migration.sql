-- Families register their people for events: who, with whom, for which kind of place, and what became of it.

-- CreateEnum
CREATE TYPE "registration_state" AS ENUM ('submitted', 'waitlisted', 'offered', 'held', 'confirmed', 'declined', 'withdrawn', 'lapsed', 'cancelled');

-- CreateEnum
CREATE TYPE "registration_doer" AS ENUM ('family', 'decider', 'system');

-- CreateEnum
CREATE TYPE "decline_reason" AS ENUM ('ages', 'placesTaken', 'otherTown', 'conditions');

-- CreateTable
CREATE TABLE "parties" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "arrival" SERIAL NOT NULL,
    "priority" SMALLINT NOT NULL DEFAULT 1,
    "skips" SMALLINT NOT NULL DEFAULT 0,
    "submitted_by_id" UUID,
    "language" CHAR(2) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "parties_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registrations" (
    "id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "participant_kind" NOT NULL,
    "state" "registration_state" NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "offered_until" TIMESTAMPTZ(3),
    "held_until" TIMESTAMPTZ(3),
    "decline_reason" "decline_reason",
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registrations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration_changes" (
    "id" SERIAL NOT NULL,
    "registration_id" UUID NOT NULL,
    "from" "registration_state",
    "to" "registration_state" NOT NULL,
    "by" "registration_doer" NOT NULL,
    "actor_id" UUID,
    "reason" "decline_reason",
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registration_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_seats" (
    "event_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "kind" "participant_kind" NOT NULL,
    "taken" INTEGER NOT NULL,

    CONSTRAINT "event_seats_pkey" PRIMARY KEY ("event_id","community_id","kind")
);

-- CreateIndex
CREATE INDEX "parties_event_id_arrival_idx" ON "parties"("event_id", "arrival");

-- CreateIndex
CREATE INDEX "parties_household_id_idx" ON "parties"("household_id");

-- CreateIndex
CREATE UNIQUE INDEX "parties_id_event_id_community_id_key" ON "parties"("id", "event_id", "community_id");

-- CreateIndex
CREATE INDEX "registrations_party_id_idx" ON "registrations"("party_id");

-- CreateIndex
CREATE INDEX "registrations_person_id_idx" ON "registrations"("person_id");

-- CreateIndex
CREATE INDEX "registrations_event_id_state_idx" ON "registrations"("event_id", "state");

-- CreateIndex
CREATE INDEX "registration_changes_registration_id_idx" ON "registration_changes"("registration_id");

-- CreateIndex
CREATE INDEX "registration_changes_actor_id_idx" ON "registration_changes"("actor_id");

-- AddForeignKey
ALTER TABLE "parties" ADD CONSTRAINT "parties_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parties" ADD CONSTRAINT "parties_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parties" ADD CONSTRAINT "parties_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "households"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parties" ADD CONSTRAINT "parties_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_party_id_event_id_community_id_fkey" FOREIGN KEY ("party_id", "event_id", "community_id") REFERENCES "parties"("id", "event_id", "community_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_changes" ADD CONSTRAINT "registration_changes_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_changes" ADD CONSTRAINT "registration_changes_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_seats" ADD CONSTRAINT "event_seats_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_seats" ADD CONSTRAINT "event_seats_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nobody is registered twice for an event while one registration lives.
CREATE UNIQUE INDEX "registrations_living" ON "registrations" ("event_id", (
    CASE WHEN "state" IN ('submitted', 'waitlisted', 'offered', 'held', 'confirmed') THEN "person_id" END));

-- What waits for its term is found at once by the clock.
CREATE INDEX "registrations_offered_until" ON "registrations" ((
    CASE WHEN "state" = 'offered' THEN "offered_until" END));
CREATE INDEX "registrations_held_until" ON "registrations" ((
    CASE WHEN "state" = 'held' THEN "held_until" END));

ALTER TABLE "registrations" ADD CONSTRAINT "registrations_offered_check" CHECK ("state" <> 'offered' OR "offered_until" IS NOT NULL);
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_held_check" CHECK ("state" <> 'held' OR "held_until" IS NOT NULL);
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_declined_check" CHECK ("state" <> 'declined' OR "decline_reason" IS NOT NULL);
ALTER TABLE "event_seats" ADD CONSTRAINT "event_seats_taken_check" CHECK ("taken" >= 0);

-- The formula of the places a second time (app/domain/places/free-places.ts): what a limit leaves to one town, for
-- a kind, or over all kinds where none is given. Below zero where it has more than that already.
create function seats_left(in_event uuid, in_community uuid, in_kind participant_kind, limit_of int, at timestamptz)
returns int language sql stable set search_path = public, pg_temp as $$
  with used as (
    select community_id, sum(taken)::int as count from event_seats
    where event_id = in_event and (in_kind is null or kind = in_kind) group by community_id),
  kept as (
    select r.community_id, sum(r.places)::int as count
    from reserved_places r join events e on e.id = r.event_id join communities h on h.id = e.host_id
    where r.event_id = in_event and (in_kind is null or r.kind = in_kind)
      and (r.releases_on is null or at < r.releases_on::timestamp at time zone h.time_zone)
    group by r.community_id)
  select limit_of - coalesce((select sum(count) from used), 0)::int
    - coalesce((select sum(greatest(0, kept.count - coalesce(used.count, 0)))
        from kept left join used using (community_id) where kept.community_id <> in_community), 0)::int
$$;

-- Counts who has a place, and refuses one too many whatever the app believes. Runs as the owner: the app reads the
-- counts and writes none. `gemina.now` is the moment that the app's transaction was told.
create function registrations_count_seats() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  seated constant registration_state[] := array['offered', 'held', 'confirmed'];
  had boolean := tg_op <> 'INSERT' and old.state = any(seated);
  has boolean := tg_op <> 'DELETE' and new.state = any(seated);
  at timestamptz := coalesce(nullif(current_setting('gemina.now', true), '')::timestamptz, now());
  beds int;
  seats int;
begin
  if tg_op = 'UPDATE' and (old.event_id, old.community_id, old.kind, old.person_id)
      is distinct from (new.event_id, new.community_id, new.kind, new.person_id) then
    raise exception 'a registration stays with its event, town, kind and person' using errcode = 'check_violation';
  end if;
  if had = has then return null; end if;
  if had then
    update event_seats set taken = taken - 1
      where event_id = old.event_id and community_id = old.community_id and kind = old.kind;
    return null;
  end if;
  -- Whoever comes at the same time waits here, if it has not waited before.
  select overall_capacity into beds from events where id = new.event_id for no key update;
  insert into event_seats (event_id, community_id, kind, taken) values (new.event_id, new.community_id, new.kind, 1)
    on conflict (event_id, community_id, kind) do update set taken = event_seats.taken + 1;
  select places into seats from event_capacities where event_id = new.event_id and kind = new.kind;
  if seats_left(new.event_id, new.community_id, new.kind, coalesce(seats, 0), at) < 0
      or (beds is not null and seats_left(new.event_id, new.community_id, null, beds, at) < 0) then
    raise exception 'one place too many' using errcode = 'check_violation', constraint = 'event_seats_places';
  end if;
  return null;
end $$;

create trigger registrations_count_seats after insert or update or delete on registrations
  for each row execute function registrations_count_seats();

-- Nor are there fewer places than people who have one.
create function places_hold_seats() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  row jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  event uuid := coalesce(row ->> 'event_id', row ->> 'id');
begin
  if exists (
    select from (select kind, sum(taken) as taken from event_seats where event_id = event group by kind) s
    left join event_capacities c on c.event_id = event and c.kind = s.kind
    where s.taken > coalesce(c.places, 0)
  ) or exists (
    select from events e where e.id = event
      and e.overall_capacity < (select sum(taken) from event_seats where event_id = event)
  ) then
    raise exception 'fewer places than are taken' using errcode = 'check_violation', constraint = 'event_seats_places';
  end if;
  return null;
end $$;

create constraint trigger event_capacities_hold_seats after insert or update or delete on event_capacities
  deferrable initially deferred for each row execute function places_hold_seats();
create constraint trigger events_hold_seats after update of overall_capacity on events
  deferrable initially deferred for each row
  when (new.overall_capacity is distinct from old.overall_capacity) execute function places_hold_seats();
