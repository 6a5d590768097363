-- CreateTable
CREATE TABLE "answer_changes" (
    "registration_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_changes_pkey" PRIMARY KEY ("registration_id","question_id")
);

-- CreateIndex
CREATE INDEX "answer_changes_question_id_idx" ON "answer_changes"("question_id");

-- AddForeignKey
ALTER TABLE "answer_changes" ADD CONSTRAINT "answer_changes_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_changes" ADD CONSTRAINT "answer_changes_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "questions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
