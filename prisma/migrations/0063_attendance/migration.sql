-- CreateEnum
CREATE TYPE "attendance_kind" AS ENUM ('arrived', 'present', 'boarded', 'left');

-- CreateTable
CREATE TABLE "attendance_marks" (
    "id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "kind" "attendance_kind",
    "day" DATE,
    "group_id" UUID,
    "undoes" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "sealed" BYTEA,
    "by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attendance_marks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "attendance_marks_registration_id_idx" ON "attendance_marks"("registration_id");

-- CreateIndex
CREATE INDEX "attendance_marks_by_id_idx" ON "attendance_marks"("by_id");

-- AddForeignKey
ALTER TABLE "attendance_marks" ADD CONSTRAINT "attendance_marks_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance_marks" ADD CONSTRAINT "attendance_marks_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;
