-- CreateEnum
CREATE TYPE "group_kind" AS ENUM ('room', 'bus', 'activity', 'table');

-- CreateEnum
CREATE TYPE "room_of" AS ENUM ('any', 'girls', 'boys');

-- CreateTable
CREATE TABLE "event_groups" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" "group_kind" NOT NULL,
    "name" VARCHAR(60) NOT NULL,
    "capacity" SMALLINT NOT NULL,
    "room_of" "room_of" NOT NULL DEFAULT 'any',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_groups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "placements" (
    "registration_id" UUID NOT NULL,
    "kind" "group_kind" NOT NULL,
    "group_id" UUID NOT NULL,

    CONSTRAINT "placements_pkey" PRIMARY KEY ("registration_id","kind")
);

-- CreateTable
CREATE TABLE "group_leaders" (
    "group_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,

    CONSTRAINT "group_leaders_pkey" PRIMARY KEY ("group_id","account_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "event_groups_event_id_kind_name_key" ON "event_groups"("event_id", "kind", "name");

-- CreateIndex
CREATE UNIQUE INDEX "event_groups_id_kind_key" ON "event_groups"("id", "kind");

-- CreateIndex
CREATE INDEX "placements_group_id_idx" ON "placements"("group_id");

-- CreateIndex
CREATE INDEX "group_leaders_account_id_idx" ON "group_leaders"("account_id");

-- AddForeignKey
ALTER TABLE "event_groups" ADD CONSTRAINT "event_groups_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placements" ADD CONSTRAINT "placements_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placements" ADD CONSTRAINT "placements_group_id_kind_fkey" FOREIGN KEY ("group_id", "kind") REFERENCES "event_groups"("id", "kind") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_leaders" ADD CONSTRAINT "group_leaders_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "event_groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_leaders" ADD CONSTRAINT "group_leaders_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
