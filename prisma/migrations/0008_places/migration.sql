-- An event seats so many of each kind, and keeps some of the places for towns until a day.

-- CreateEnum
CREATE TYPE "participant_kind" AS ENUM ('child', 'leader', 'adult', 'delegate');

-- AlterTable
ALTER TABLE "events" ADD COLUMN     "overall_capacity" INTEGER,
ADD COLUMN     "places_version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "event_capacities" (
    "event_id" UUID NOT NULL,
    "kind" "participant_kind" NOT NULL,
    "places" INTEGER NOT NULL,

    CONSTRAINT "event_capacities_pkey" PRIMARY KEY ("event_id","kind")
);

-- CreateTable
CREATE TABLE "reserved_places" (
    "event_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "kind" "participant_kind" NOT NULL,
    "places" INTEGER NOT NULL,
    "releases_on" DATE,

    CONSTRAINT "reserved_places_pkey" PRIMARY KEY ("event_id","community_id","kind")
);

-- CreateIndex
CREATE INDEX "reserved_places_event_id_kind_idx" ON "reserved_places"("event_id", "kind");

-- AddForeignKey
ALTER TABLE "event_capacities" ADD CONSTRAINT "event_capacities_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reserved_places" ADD CONSTRAINT "reserved_places_event_id_kind_fkey" FOREIGN KEY ("event_id", "kind") REFERENCES "event_capacities"("event_id", "kind") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reserved_places" ADD CONSTRAINT "reserved_places_event_id_community_id_fkey" FOREIGN KEY ("event_id", "community_id") REFERENCES "event_communities"("event_id", "community_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Second guard beneath the forms' checks.
ALTER TABLE "events" ADD CONSTRAINT "events_overall_capacity_check" CHECK ("overall_capacity" > 0);
ALTER TABLE "event_capacities" ADD CONSTRAINT "event_capacities_places_check" CHECK ("places" > 0);
ALTER TABLE "reserved_places" ADD CONSTRAINT "reserved_places_places_check" CHECK ("places" > 0);
