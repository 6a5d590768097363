-- CreateEnum
CREATE TYPE "announcement_state" AS ENUM ('draft', 'scheduled', 'sending', 'sent', 'cancelled');

-- CreateTable
CREATE TABLE "announcements" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "state" "announcement_state" NOT NULL DEFAULT 'draft',
    "town_ids" UUID[],
    "filter" JSONB NOT NULL,
    "otherwise" CHAR(2),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "send_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "announcements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "announcement_texts" (
    "announcement_id" UUID NOT NULL,
    "language" CHAR(2) NOT NULL,
    "title" VARCHAR(120) NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "announcement_texts_pkey" PRIMARY KEY ("announcement_id","language")
);

-- CreateTable
CREATE TABLE "announcement_recipients" (
    "announcement_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "language" CHAR(2) NOT NULL,

    CONSTRAINT "announcement_recipients_pkey" PRIMARY KEY ("announcement_id","account_id")
);

-- CreateIndex
CREATE INDEX "announcements_event_id_created_at_idx" ON "announcements"("event_id", "created_at");

-- CreateIndex
CREATE INDEX "announcements_state_send_at_idx" ON "announcements"("state", "send_at");

-- CreateIndex
CREATE INDEX "announcements_created_by_id_idx" ON "announcements"("created_by_id");

-- CreateIndex
CREATE INDEX "announcement_recipients_account_id_idx" ON "announcement_recipients"("account_id");

-- AddForeignKey
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_texts" ADD CONSTRAINT "announcement_texts_announcement_id_fkey" FOREIGN KEY ("announcement_id") REFERENCES "announcements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_recipients" ADD CONSTRAINT "announcement_recipients_announcement_id_fkey" FOREIGN KEY ("announcement_id") REFERENCES "announcements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement_recipients" ADD CONSTRAINT "announcement_recipients_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
