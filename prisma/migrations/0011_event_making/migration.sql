-- What an event is made of: hours, co-hosts, coordinates, its series and return visit, kinds of guests, and whom to ask.

-- AlterTable
ALTER TABLE "event_communities" ADD COLUMN     "is_co_host" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "events" ADD COLUMN     "edition" INTEGER,
ADD COLUMN     "ends_at" CHAR(5),
ADD COLUMN     "latitude" DOUBLE PRECISION,
ADD COLUMN     "longitude" DOUBLE PRECISION,
ADD COLUMN     "outward_id" UUID,
ADD COLUMN     "series_id" UUID,
ADD COLUMN     "starts_at" CHAR(5);

-- CreateTable
CREATE TABLE "event_kinds_of_guests" (
    "event_id" UUID NOT NULL,
    "kind" "participant_kind" NOT NULL,
    "minimum_age" INTEGER,
    "maximum_age" INTEGER,

    CONSTRAINT "event_kinds_of_guests_pkey" PRIMARY KEY ("event_id","kind")
);

-- CreateTable
CREATE TABLE "event_contacts" (
    "event_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "email" VARCHAR(254),
    "phone" VARCHAR(40),
    "languages" TEXT[],

    CONSTRAINT "event_contacts_pkey" PRIMARY KEY ("event_id","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "events_outward_id_key" ON "events"("outward_id");

-- CreateIndex
CREATE INDEX "events_series_id_idx" ON "events"("series_id");

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_outward_id_fkey" FOREIGN KEY ("outward_id") REFERENCES "events"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_kinds_of_guests" ADD CONSTRAINT "event_kinds_of_guests_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_contacts" ADD CONSTRAINT "event_contacts_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Second guard beneath the forms' checks.
ALTER TABLE "events" ADD CONSTRAINT "events_hours_check"
    CHECK ("starts_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND "ends_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
      AND ("starts_on" < "ends_on" OR "starts_at" < "ends_at"));
ALTER TABLE "events" ADD CONSTRAINT "events_coordinates_check"
    CHECK (("latitude" IS NULL) = ("longitude" IS NULL) AND "latitude" BETWEEN -90 AND 90 AND "longitude" BETWEEN -180 AND 180);
ALTER TABLE "events" ADD CONSTRAINT "events_edition_check" CHECK ("edition" BETWEEN 1 AND 999);
ALTER TABLE "events" ADD CONSTRAINT "events_outward_check" CHECK ("outward_id" <> "id");
ALTER TABLE "event_kinds_of_guests" ADD CONSTRAINT "event_kinds_of_guests_ages_check"
    CHECK ("minimum_age" BETWEEN 0 AND 120 AND "maximum_age" BETWEEN 0 AND 120 AND "maximum_age" >= "minimum_age");
ALTER TABLE "event_contacts" ADD CONSTRAINT "event_contacts_reach_check" CHECK ("email" IS NOT NULL OR "phone" IS NOT NULL);
