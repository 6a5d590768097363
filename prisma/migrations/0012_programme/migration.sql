-- An event has a programme by day and hour and files to take along, and can be cancelled.

-- AlterTable
ALTER TABLE "events" ADD COLUMN     "cancelled_at" TIMESTAMPTZ(3),
ADD COLUMN     "cancelled_as_draft" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "programme_entries" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "starts_at" CHAR(5) NOT NULL,
    "ends_at" CHAR(5),
    "place_name" VARCHAR(120),
    "languages" TEXT[],
    "community_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "programme_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_attachments" (
    "file_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "language" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "event_attachments_pkey" PRIMARY KEY ("file_id")
);

-- CreateIndex
CREATE INDEX "programme_entries_event_id_day_starts_at_idx" ON "programme_entries"("event_id", "day", "starts_at");

-- CreateIndex
CREATE INDEX "programme_entries_community_id_idx" ON "programme_entries"("community_id");

-- CreateIndex
CREATE INDEX "event_attachments_event_id_position_idx" ON "event_attachments"("event_id", "position");

-- AddForeignKey
ALTER TABLE "programme_entries" ADD CONSTRAINT "programme_entries_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_entries" ADD CONSTRAINT "programme_entries_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "communities"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_attachments" ADD CONSTRAINT "event_attachments_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_attachments" ADD CONSTRAINT "event_attachments_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Second guard beneath the forms' checks.
ALTER TABLE "programme_entries" ADD CONSTRAINT "programme_entries_hours_check"
    CHECK ("starts_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND "ends_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND "ends_at" > "starts_at");
