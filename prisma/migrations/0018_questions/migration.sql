-- Participants of an event are asked questions, and a community keeps a library of them.

-- CreateEnum
CREATE TYPE "question_type" AS ENUM ('yesNo', 'oneOf', 'severalOf', 'text', 'number', 'date', 'file');

-- CreateEnum
CREATE TYPE "question_stage" AS ENUM ('registration', 'confirmed');

-- CreateEnum
CREATE TYPE "sensitivity" AS ENUM ('ordinary', 'health');

-- CreateEnum
CREATE TYPE "answer_reader" AS ENUM ('organizer', 'coordinator', 'leader', 'health', 'hostFamily', 'kitchen');

-- CreateTable
CREATE TABLE "questions" (
    "id" UUID NOT NULL,
    "event_id" UUID,
    "community_id" UUID,
    "position" INTEGER NOT NULL,
    "type" "question_type" NOT NULL,
    "stage" "question_stage" NOT NULL,
    "is_required" BOOLEAN NOT NULL,
    "sensitivity" "sensitivity" NOT NULL,
    "options" TEXT[],
    "kinds" "participant_kind"[],
    "town_ids" UUID[],
    "readers" "answer_reader"[],
    "delete_on" DATE,
    "delete_after_days" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "questions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question_conditions" (
    "question_id" UUID NOT NULL,
    "on_id" UUID NOT NULL,
    "codes" TEXT[],

    CONSTRAINT "question_conditions_pkey" PRIMARY KEY ("question_id","on_id")
);

-- CreateIndex
CREATE INDEX "questions_event_id_position_idx" ON "questions"("event_id", "position");

-- CreateIndex
CREATE INDEX "questions_community_id_position_idx" ON "questions"("community_id", "position");

-- CreateIndex
CREATE INDEX "question_conditions_on_id_idx" ON "question_conditions"("on_id");

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "communities"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_conditions" ADD CONSTRAINT "question_conditions_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "questions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_conditions" ADD CONSTRAINT "question_conditions_on_id_fkey" FOREIGN KEY ("on_id") REFERENCES "questions"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- Second guard beneath the forms' checks.
ALTER TABLE "questions" ADD CONSTRAINT "questions_owner_check" CHECK (num_nonnulls("event_id", "community_id") = 1);
ALTER TABLE "questions" ADD CONSTRAINT "questions_deletion_check" CHECK (
    num_nonnulls("delete_on", "delete_after_days") = 1 AND "delete_after_days" BETWEEN 0 AND 1825);
ALTER TABLE "questions" ADD CONSTRAINT "questions_options_check" CHECK (
    ("type" IN ('oneOf', 'severalOf')) = (cardinality("options") > 0));
ALTER TABLE "questions" ADD CONSTRAINT "questions_health_check" CHECK (
    "sensitivity" = 'ordinary' OR ("stage" = 'confirmed' AND NOT "readers" && '{organizer,coordinator}'::"answer_reader"[]));
ALTER TABLE "question_conditions" ADD CONSTRAINT "question_conditions_check" CHECK (
    "on_id" <> "question_id" AND cardinality("codes") > 0);
