-- CreateTable
CREATE TABLE "held_places" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "kind" "participant_kind" NOT NULL,
    "places" SMALLINT NOT NULL,
    "label" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "held_places_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "held_places_event_id_idx" ON "held_places"("event_id");

-- CreateIndex
CREATE INDEX "held_places_until_idx" ON "held_places"("until");

-- AddForeignKey
ALTER TABLE "held_places" ADD CONSTRAINT "held_places_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "held_places" ADD CONSTRAINT "held_places_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "held_places" ADD CONSTRAINT "held_places_places_check" CHECK ("places" > 0);

-- Adds to the places that a town has, or gives some back, and refuses one too many whatever the app believes. Runs as
-- the owner, for triggers alone: the app reads the counts and writes none.
create function change_seats(in_event uuid, in_community uuid, in_kind participant_kind, by_count int)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  at timestamptz := coalesce(nullif(current_setting('gemina.now', true), '')::timestamptz, now());
  beds int;
  seats int;
begin
  if by_count <= 0 then
    update event_seats set taken = taken + by_count
      where event_id = in_event and community_id = in_community and kind = in_kind;
    return;
  end if;
  -- Whoever comes at the same time waits here, if it has not waited before.
  select overall_capacity into beds from events where id = in_event for no key update;
  insert into event_seats (event_id, community_id, kind, taken) values (in_event, in_community, in_kind, by_count)
    on conflict (event_id, community_id, kind) do update set taken = event_seats.taken + by_count;
  select places into seats from event_capacities where event_id = in_event and kind = in_kind;
  if seats_left(in_event, in_community, in_kind, coalesce(seats, 0), at) < 0
      or (beds is not null and seats_left(in_event, in_community, null, beds, at) < 0) then
    raise exception 'one place too many' using errcode = 'check_violation', constraint = 'event_seats_places';
  end if;
end $$;
revoke all on function change_seats(uuid, uuid, participant_kind, int) from public;

create or replace function registrations_count_seats() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  seated constant registration_state[] := array['offered', 'held', 'confirmed'];
  had boolean := tg_op <> 'INSERT' and old.state = any(seated);
  has boolean := tg_op <> 'DELETE' and new.state = any(seated);
begin
  if tg_op = 'UPDATE' and (old.event_id, old.community_id, old.kind, old.person_id)
      is distinct from (new.event_id, new.community_id, new.kind, new.person_id) then
    raise exception 'a registration stays with its event, town, kind and person' using errcode = 'check_violation';
  end if;
  if had and not has then
    perform change_seats(old.event_id, old.community_id, old.kind, -1);
  elsif has and not had then
    perform change_seats(new.event_id, new.community_id, new.kind, 1);
  end if;
  return null;
end $$;

-- Places without names count like people.
create function held_places_count_seats() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    perform change_seats(new.event_id, new.community_id, new.kind, new.places);
  elsif tg_op = 'DELETE' then
    perform change_seats(old.event_id, old.community_id, old.kind, -old.places);
  else
    if (old.event_id, old.community_id, old.kind) is distinct from (new.event_id, new.community_id, new.kind) then
      raise exception 'held places stay with their event, town and kind' using errcode = 'check_violation';
    end if;
    perform change_seats(new.event_id, new.community_id, new.kind, new.places - old.places);
  end if;
  return null;
end $$;

create trigger held_places_count_seats after insert or update or delete on held_places
  for each row execute function held_places_count_seats();
