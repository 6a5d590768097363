-- CreateEnum
CREATE TYPE "vetting_step" AS ENUM ('reference', 'check', 'visit', 'training', 'code');

-- CreateEnum
CREATE TYPE "vetting_verdict" AS ENUM ('approve', 'refuse', 'pause');

-- CreateTable
CREATE TABLE "vetting_records" (
    "id" UUID NOT NULL,
    "host_id" UUID NOT NULL,
    "step" "vetting_step" NOT NULL,
    "member_id" UUID,
    "done_on" DATE NOT NULL,
    "sealed" BYTEA NOT NULL,
    "recorded_by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "taken_back_at" TIMESTAMPTZ(3),

    CONSTRAINT "vetting_records_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vetting_decisions" (
    "id" UUID NOT NULL,
    "host_id" UUID NOT NULL,
    "verdict" "vetting_verdict" NOT NULL,
    "until" DATE,
    "sealed" BYTEA,
    "proposed_by_id" UUID,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "dropped_at" TIMESTAMPTZ(3),

    CONSTRAINT "vetting_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vetting_views" (
    "id" SERIAL NOT NULL,
    "host_id" UUID NOT NULL,
    "viewer_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vetting_views_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "vetting_records_host_id_idx" ON "vetting_records"("host_id");

-- CreateIndex
CREATE INDEX "vetting_records_recorded_by_id_idx" ON "vetting_records"("recorded_by_id");

-- CreateIndex
CREATE INDEX "vetting_decisions_host_id_idx" ON "vetting_decisions"("host_id");

-- CreateIndex
CREATE INDEX "vetting_decisions_proposed_by_id_idx" ON "vetting_decisions"("proposed_by_id");

-- CreateIndex
CREATE INDEX "vetting_decisions_confirmed_by_id_idx" ON "vetting_decisions"("confirmed_by_id");

-- CreateIndex
CREATE INDEX "vetting_views_host_id_at_idx" ON "vetting_views"("host_id", "at");

-- CreateIndex
CREATE INDEX "vetting_views_viewer_id_idx" ON "vetting_views"("viewer_id");

-- AddForeignKey
ALTER TABLE "vetting_records" ADD CONSTRAINT "vetting_records_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "hosts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vetting_records" ADD CONSTRAINT "vetting_records_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vetting_decisions" ADD CONSTRAINT "vetting_decisions_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "hosts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vetting_decisions" ADD CONSTRAINT "vetting_decisions_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vetting_decisions" ADD CONSTRAINT "vetting_decisions_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vetting_views" ADD CONSTRAINT "vetting_views_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "hosts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vetting_views" ADD CONSTRAINT "vetting_views_viewer_id_fkey" FOREIGN KEY ("viewer_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One proposal waits at a time, and whoever proposes never confirms: the second guard beside the use-case.
CREATE UNIQUE INDEX "vetting_decisions_one_waiting" ON "vetting_decisions"("host_id") WHERE "confirmed_at" IS NULL AND "dropped_at" IS NULL;
ALTER TABLE "vetting_decisions" ADD CONSTRAINT "vetting_decisions_two_people" CHECK ("verdict" = 'pause' OR "confirmed_by_id" IS NULL OR "confirmed_by_id" <> "proposed_by_id");
ALTER TABLE "vetting_decisions" ADD CONSTRAINT "vetting_decisions_until" CHECK (("verdict" = 'approve') = ("until" IS NOT NULL));
