-- Health of those who take part: sealed, read by few, and each look at it written down.

-- CreateEnum
CREATE TYPE "health_part" AS ENUM ('allergies', 'medicines', 'diet', 'support', 'medical');

-- CreateEnum
CREATE TYPE "health_reader" AS ENUM ('health', 'coordinator', 'leader', 'host');

-- CreateTable
CREATE TABLE "health_records" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "language" CHAR(2) NOT NULL,
    "allergies" BYTEA NOT NULL,
    "medicines" BYTEA NOT NULL,
    "diet" BYTEA NOT NULL,
    "support" BYTEA NOT NULL,
    "medical" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "keep_until" DATE,

    CONSTRAINT "health_records_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "health_shares" (
    "registration_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "agreed_at" TIMESTAMPTZ(3) NOT NULL,
    "agreed_by_id" UUID,
    "language" CHAR(2) NOT NULL,

    CONSTRAINT "health_shares_pkey" PRIMARY KEY ("registration_id")
);

-- CreateTable
CREATE TABLE "health_views" (
    "id" SERIAL NOT NULL,
    "person_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "viewer_id" UUID,
    "reader" "health_reader" NOT NULL,
    "parts" "health_part"[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "health_views_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "health_records_person_id_key" ON "health_records"("person_id");

-- CreateIndex
CREATE INDEX "health_shares_record_id_idx" ON "health_shares"("record_id");

-- CreateIndex
CREATE INDEX "health_shares_agreed_by_id_idx" ON "health_shares"("agreed_by_id");

-- CreateIndex
CREATE INDEX "health_views_person_id_at_idx" ON "health_views"("person_id", "at");

-- CreateIndex
CREATE INDEX "health_views_event_id_idx" ON "health_views"("event_id");

-- CreateIndex
CREATE INDEX "health_views_viewer_id_idx" ON "health_views"("viewer_id");

-- AddForeignKey
ALTER TABLE "health_records" ADD CONSTRAINT "health_records_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_shares" ADD CONSTRAINT "health_shares_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_shares" ADD CONSTRAINT "health_shares_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "health_records"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_shares" ADD CONSTRAINT "health_shares_agreed_by_id_fkey" FOREIGN KEY ("agreed_by_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_views" ADD CONSTRAINT "health_views_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_views" ADD CONSTRAINT "health_views_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "health_views" ADD CONSTRAINT "health_views_viewer_id_fkey" FOREIGN KEY ("viewer_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Second guard: of health nobody is asked who has no place.
create function health_shares_need_place() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  perform from registrations where id = new.registration_id and state = 'confirmed' for key share;
  if not found then
    raise exception 'no place is confirmed' using errcode = 'check_violation', constraint = 'health_shares_place';
  end if;
  return null;
end $$;

create trigger health_shares_need_place after insert on health_shares
  for each row execute function health_shares_need_place();

-- Who looked is kept for two years, and forgotten by the clock of the database alone: the app can only add to it.
create function health_views_forget() returns bigint
language sql security definer set search_path = public, pg_temp as $$
  with gone as (delete from health_views where at < now() - interval '2 years' returning 1) select count(*) from gone
$$;
