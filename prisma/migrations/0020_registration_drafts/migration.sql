-- A registration is begun on one device and sent from another: its steps are kept.

-- CreateTable
CREATE TABLE "registration_drafts" (
    "account_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "community_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registration_drafts_pkey" PRIMARY KEY ("account_id","event_id")
);

-- CreateTable
CREATE TABLE "draft_people" (
    "account_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "participant_kind" NOT NULL,

    CONSTRAINT "draft_people_pkey" PRIMARY KEY ("account_id","event_id","person_id")
);

-- CreateIndex
CREATE INDEX "registration_drafts_event_id_idx" ON "registration_drafts"("event_id");

-- CreateIndex
CREATE INDEX "draft_people_person_id_idx" ON "draft_people"("person_id");

-- AddForeignKey
ALTER TABLE "registration_drafts" ADD CONSTRAINT "registration_drafts_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_drafts" ADD CONSTRAINT "registration_drafts_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_drafts" ADD CONSTRAINT "registration_drafts_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "communities"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_people" ADD CONSTRAINT "draft_people_account_id_event_id_fkey" FOREIGN KEY ("account_id", "event_id") REFERENCES "registration_drafts"("account_id", "event_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_people" ADD CONSTRAINT "draft_people_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;
