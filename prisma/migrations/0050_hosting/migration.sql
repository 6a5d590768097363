-- CreateEnum
CREATE TYPE "host_takes" AS ENUM ('any', 'f', 'm');

-- CreateEnum
CREATE TYPE "assignment_end" AS ENUM ('replanned', 'moved', 'hostGone', 'guestGone', 'stayFailed', 'hostDeclined');

-- CreateEnum
CREATE TYPE "hosting_run_state" AS ENUM ('waiting', 'running', 'done', 'cancelled', 'failed');

-- CreateTable
CREATE TABLE "hosts" (
    "id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "language" CHAR(2) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_until" DATE,

    CONSTRAINT "hosts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "host_offers" (
    "id" UUID NOT NULL,
    "host_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE NOT NULL,
    "max_guests" SMALLINT NOT NULL,
    "takes" "host_takes" NOT NULL DEFAULT 'any',
    "minimum_age" SMALLINT,
    "maximum_age" SMALLINT,
    "km" SMALLINT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "host_offers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hosting_guests" (
    "registration_id" UUID NOT NULL,
    "sealed" BYTEA,
    "apart" BOOLEAN NOT NULL DEFAULT false,
    "arrives_on" DATE,
    "leaves_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "checked_at" TIMESTAMPTZ(3),

    CONSTRAINT "hosting_guests_pkey" PRIMARY KEY ("registration_id")
);

-- CreateTable
CREATE TABLE "hosting_buddies" (
    "asker_id" UUID NOT NULL,
    "asked_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "agreed_at" TIMESTAMPTZ(3),

    CONSTRAINT "hosting_buddies_pkey" PRIMARY KEY ("asker_id","asked_id")
);

-- CreateTable
CREATE TABLE "hosting_bans" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "other_id" UUID,
    "host_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hosting_bans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hosting_plans" (
    "event_id" UUID NOT NULL,
    "min_two_below" SMALLINT DEFAULT 14,
    "mixed_siblings" SMALLINT,
    "weights" SMALLINT[] DEFAULT ARRAY[]::SMALLINT[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "hosting_plans_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "assignments" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "host_id" UUID NOT NULL,
    "locked" BOOLEAN NOT NULL DEFAULT false,
    "by_hand" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended" "assignment_end",

    CONSTRAINT "assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hosting_runs" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "state" "hosting_run_state" NOT NULL,
    "plan_version" INTEGER NOT NULL,
    "fair" BOOLEAN NOT NULL,
    "seconds" SMALLINT NOT NULL,
    "seed" INTEGER NOT NULL,
    "input_hash" TEXT NOT NULL,
    "solver" TEXT NOT NULL,
    "progress" JSONB,
    "result" JSONB,
    "report" JSONB,
    "started_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "adopted_at" TIMESTAMPTZ(3),

    CONSTRAINT "hosting_runs_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "hosts_household_id_key" ON "hosts"("household_id");

-- CreateIndex
CREATE INDEX "hosts_community_id_idx" ON "hosts"("community_id");

-- CreateIndex
CREATE INDEX "host_offers_event_id_idx" ON "host_offers"("event_id");

-- CreateIndex
CREATE UNIQUE INDEX "host_offers_host_id_event_id_key" ON "host_offers"("host_id", "event_id");

-- CreateIndex
CREATE INDEX "hosting_buddies_asked_id_idx" ON "hosting_buddies"("asked_id");

-- CreateIndex
CREATE INDEX "hosting_bans_event_id_idx" ON "hosting_bans"("event_id");

-- CreateIndex
CREATE INDEX "hosting_bans_registration_id_idx" ON "hosting_bans"("registration_id");

-- CreateIndex
CREATE INDEX "hosting_bans_other_id_idx" ON "hosting_bans"("other_id");

-- CreateIndex
CREATE INDEX "hosting_bans_host_id_idx" ON "hosting_bans"("host_id");

-- CreateIndex
CREATE INDEX "assignments_event_id_idx" ON "assignments"("event_id");

-- CreateIndex
CREATE INDEX "assignments_registration_id_idx" ON "assignments"("registration_id");

-- CreateIndex
CREATE INDEX "assignments_host_id_idx" ON "assignments"("host_id");

-- CreateIndex
CREATE INDEX "assignments_created_by_id_idx" ON "assignments"("created_by_id");

-- CreateIndex
CREATE INDEX "hosting_runs_event_id_created_at_idx" ON "hosting_runs"("event_id", "created_at");

-- CreateIndex
CREATE INDEX "hosting_runs_started_by_id_idx" ON "hosting_runs"("started_by_id");

-- AddForeignKey
ALTER TABLE "hosts" ADD CONSTRAINT "hosts_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "households"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hosts" ADD CONSTRAINT "hosts_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "host_offers" ADD CONSTRAINT "host_offers_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "hosts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "host_offers" ADD CONSTRAINT "host_offers_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hosting_guests" ADD CONSTRAINT "hosting_guests_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hosting_buddies" ADD CONSTRAINT "hosting_buddies_asker_id_fkey" FOREIGN KEY ("asker_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hosting_buddies" ADD CONSTRAINT "hosting_buddies_asked_id_fkey" FOREIGN KEY ("asked_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hosting_bans" ADD CONSTRAINT "hosting_bans_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hosting_bans" ADD CONSTRAINT "hosting_bans_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hosting_bans" ADD CONSTRAINT "hosting_bans_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hosting_bans" ADD CONSTRAINT "hosting_bans_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "hosts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hosting_plans" ADD CONSTRAINT "hosting_plans_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "hosts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hosting_runs" ADD CONSTRAINT "hosting_runs_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hosting_runs" ADD CONSTRAINT "hosting_runs_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A guest sleeps in one family at a time: the second guard beside the lock of the plan.
CREATE UNIQUE INDEX "assignments_one_alive" ON "assignments"("registration_id") WHERE "ended_at" IS NULL;
CREATE INDEX "assignments_alive" ON "assignments"("event_id", "host_id") WHERE "ended_at" IS NULL;
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_end_has_reason" CHECK (("ended_at" IS NULL) = ("ended" IS NULL));

-- One search at a time for an event.
CREATE UNIQUE INDEX "hosting_runs_one_at_work" ON "hosting_runs"("event_id") WHERE "state" IN ('waiting', 'running');

ALTER TABLE "host_offers" ADD CONSTRAINT "host_offers_nights" CHECK ("from_day" < "until_day");
ALTER TABLE "host_offers" ADD CONSTRAINT "host_offers_numbers" CHECK ("max_guests" BETWEEN 1 AND 12 AND "km" BETWEEN 0 AND 200);
ALTER TABLE "hosting_guests" ADD CONSTRAINT "hosting_guests_nights" CHECK ("arrives_on" < "leaves_on");
ALTER TABLE "hosting_bans" ADD CONSTRAINT "hosting_bans_one_other" CHECK (("other_id" IS NULL) <> ("host_id" IS NULL));
ALTER TABLE "hosting_buddies" ADD CONSTRAINT "hosting_buddies_two" CHECK ("asker_id" <> "asked_id");
