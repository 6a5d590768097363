-- Statements in other formats are read in the background, and one transfer may pay several orders.

-- CreateEnum
CREATE TYPE "bank_import_state" AS ENUM ('reading', 'refused', 'mapping', 'done');

-- CreateEnum
CREATE TYPE "bank_format" AS ENUM ('camt053', 'mt940', 'csv');

-- AlterEnum
ALTER TYPE "bank_match" ADD VALUE 'perhapsKnown';

-- AlterTable: what was sent so far was read at once, and of one format.
ALTER TABLE "bank_imports"
ADD COLUMN "state" "bank_import_state" NOT NULL DEFAULT 'done',
ADD COLUMN "format" "bank_format" NOT NULL DEFAULT 'camt053',
ADD COLUMN "file_name" VARCHAR(120) NOT NULL DEFAULT '',
ADD COLUMN "fault" TEXT,
ADD COLUMN "file" BYTEA,
ADD COLUMN "columns" BYTEA,
ADD COLUMN "mapping" JSONB,
ADD COLUMN "added" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "bank_imports"
ALTER COLUMN "state" DROP DEFAULT,
ALTER COLUMN "format" DROP DEFAULT;

-- AlterTable
ALTER TABLE "bank_transfers" ADD COLUMN "booked_minor" INTEGER NOT NULL DEFAULT 0;

UPDATE "bank_transfers" SET "booked_minor" = "minor" WHERE "state" = 'booked' AND "minor" > 0;

-- No more is booked of a transfer than came.
ALTER TABLE "bank_transfers" ADD CONSTRAINT "bank_transfers_booked_minor_check"
CHECK ("booked_minor" BETWEEN 0 AND GREATEST("minor", 0));

-- CreateTable
CREATE TABLE "bank_mappings" (
    "community_id" UUID NOT NULL,
    "header" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bank_mappings_pkey" PRIMARY KEY ("community_id","header")
);

-- CreateIndex
CREATE INDEX "bank_imports_payee_id_created_at_idx" ON "bank_imports"("payee_id", "created_at");

-- AddForeignKey
ALTER TABLE "bank_mappings" ADD CONSTRAINT "bank_mappings_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "communities"("id") ON DELETE CASCADE ON UPDATE CASCADE;
