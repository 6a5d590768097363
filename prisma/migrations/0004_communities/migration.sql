-- A community says whose account families pay to, and whom everybody may ask.

-- CreateEnum
CREATE TYPE "contact_task" AS ENUM ('partnerships', 'registration', 'youth', 'culture', 'sport', 'payments');

-- AlterTable
ALTER TABLE "communities" ADD COLUMN "bank_holder" TEXT,
ADD COLUMN "contacts_version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN "details_version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN "iban" TEXT,
ADD CONSTRAINT "communities_bank_whole" CHECK (("bank_holder" IS NULL) = ("iban" IS NULL));

-- CreateTable
CREATE TABLE "community_contacts" (
    "community_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "task" "contact_task" NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "languages" TEXT[],

    CONSTRAINT "community_contacts_pkey" PRIMARY KEY ("community_id","position")
);

-- AddForeignKey
ALTER TABLE "community_contacts" ADD CONSTRAINT "community_contacts_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "communities"("id") ON DELETE CASCADE ON UPDATE CASCADE;
