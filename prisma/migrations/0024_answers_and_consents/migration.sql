-- Families answer what an event asks, agree to what it needs, and say what they pay and take besides.

-- CreateEnum
CREATE TYPE "consent_kind" AS ENUM ('participation', 'terms', 'data', 'emergency', 'transport', 'swim', 'unsupervised', 'photoAlbum', 'photoWebsite', 'photoPress', 'photoSocial', 'photoFunder', 'other');

-- CreateEnum
CREATE TYPE "consent_decision" AS ENUM ('given', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "consent_way" AS ENUM ('click', 'paper');

-- AlterTable
ALTER TABLE "draft_people" ADD COLUMN     "option_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "rate" "fee_rate" NOT NULL DEFAULT 'full';

-- AlterTable
ALTER TABLE "events" ADD COLUMN     "answers_until" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "questions" ADD COLUMN     "is_decisive" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "registrations" ADD COLUMN     "answer_version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "option_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "rate" "fee_rate" NOT NULL DEFAULT 'full';

-- CreateTable
CREATE TABLE "answers" (
    "registration_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "codes" TEXT[] NOT NULL,
    "text" TEXT,
    "sealed" BYTEA,
    "file_id" UUID,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_by_id" UUID,

    CONSTRAINT "answers_pkey" PRIMARY KEY ("registration_id","question_id")
);

-- CreateTable
CREATE TABLE "draft_answers" (
    "account_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "codes" TEXT[] NOT NULL,
    "text" TEXT,
    "file_id" UUID,

    CONSTRAINT "draft_answers_pkey" PRIMARY KEY ("account_id","event_id","person_id","question_id")
);

-- CreateTable
CREATE TABLE "consent_types" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" "consent_kind" NOT NULL,
    "position" INTEGER NOT NULL,
    "is_required" BOOLEAN NOT NULL,
    "both_guardians" BOOLEAN NOT NULL,
    "kinds" "participant_kind"[],
    "retired_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "consent_types_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent_texts" (
    "id" UUID NOT NULL,
    "type_id" UUID NOT NULL,
    "language" CHAR(2) NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consent_texts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consents" (
    "id" SERIAL NOT NULL,
    "registration_id" UUID NOT NULL,
    "type_id" UUID NOT NULL,
    "text_id" UUID NOT NULL,
    "decision" "consent_decision" NOT NULL,
    "way" "consent_way" NOT NULL,
    "account_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_consents" (
    "account_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "type_id" UUID NOT NULL,
    "text_id" UUID NOT NULL,
    "decision" "consent_decision" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_consents_pkey" PRIMARY KEY ("account_id","event_id","person_id","type_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "answers_file_id_key" ON "answers"("file_id");

-- CreateIndex
CREATE INDEX "answers_question_id_idx" ON "answers"("question_id");

-- CreateIndex
CREATE INDEX "answers_answered_by_id_idx" ON "answers"("answered_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "draft_answers_file_id_key" ON "draft_answers"("file_id");

-- CreateIndex
CREATE INDEX "draft_answers_question_id_idx" ON "draft_answers"("question_id");

-- CreateIndex
CREATE INDEX "consent_types_event_id_position_idx" ON "consent_types"("event_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "consent_texts_type_id_language_version_key" ON "consent_texts"("type_id", "language", "version");

-- CreateIndex
CREATE INDEX "consents_registration_id_idx" ON "consents"("registration_id");

-- CreateIndex
CREATE INDEX "consents_type_id_idx" ON "consents"("type_id");

-- CreateIndex
CREATE INDEX "consents_text_id_idx" ON "consents"("text_id");

-- CreateIndex
CREATE INDEX "consents_account_id_idx" ON "consents"("account_id");

-- CreateIndex
CREATE INDEX "draft_consents_type_id_idx" ON "draft_consents"("type_id");

-- CreateIndex
CREATE INDEX "draft_consents_text_id_idx" ON "draft_consents"("text_id");

-- AddForeignKey
ALTER TABLE "answers" ADD CONSTRAINT "answers_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answers" ADD CONSTRAINT "answers_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "questions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answers" ADD CONSTRAINT "answers_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answers" ADD CONSTRAINT "answers_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_answers" ADD CONSTRAINT "draft_answers_account_id_event_id_person_id_fkey" FOREIGN KEY ("account_id", "event_id", "person_id") REFERENCES "draft_people"("account_id", "event_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_answers" ADD CONSTRAINT "draft_answers_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "questions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_answers" ADD CONSTRAINT "draft_answers_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_types" ADD CONSTRAINT "consent_types_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_texts" ADD CONSTRAINT "consent_texts_type_id_fkey" FOREIGN KEY ("type_id") REFERENCES "consent_types"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_type_id_fkey" FOREIGN KEY ("type_id") REFERENCES "consent_types"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_text_id_fkey" FOREIGN KEY ("text_id") REFERENCES "consent_texts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_consents" ADD CONSTRAINT "draft_consents_account_id_event_id_person_id_fkey" FOREIGN KEY ("account_id", "event_id", "person_id") REFERENCES "draft_people"("account_id", "event_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_consents" ADD CONSTRAINT "draft_consents_type_id_fkey" FOREIGN KEY ("type_id") REFERENCES "consent_types"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_consents" ADD CONSTRAINT "draft_consents_text_id_fkey" FOREIGN KEY ("text_id") REFERENCES "consent_texts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Second guard beneath the forms' checks: an answer is one thing.
ALTER TABLE "answers" ADD CONSTRAINT "answers_value_check" CHECK (
    (cardinality("codes") > 0)::int + num_nonnulls("text", "sealed", "file_id") = 1);
ALTER TABLE "draft_answers" ADD CONSTRAINT "draft_answers_value_check" CHECK (
    (cardinality("codes") > 0)::int + num_nonnulls("text", "file_id") = 1);

-- What somebody was shown and what she said stays: the app adds rows and changes none (server/migrations.ts).
