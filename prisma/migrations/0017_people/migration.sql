-- Families keep their people: who they are, who acts for them and what she may do.

-- CreateEnum
CREATE TYPE "language_level" AS ENUM ('little', 'good', 'native');

-- CreateEnum
CREATE TYPE "guardian_relation" AS ENUM ('parent', 'otherGuardian', 'self');

-- CreateTable
CREATE TABLE "households" (
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "households_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "household_members" (
    "account_id" UUID NOT NULL,
    "household_id" UUID NOT NULL,

    CONSTRAINT "household_members_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "given_names" VARCHAR(120) NOT NULL,
    "family_name" VARCHAR(120),
    "passport_given_names" VARCHAR(39),
    "passport_family_name" VARCHAR(39),
    "birth_date" DATE NOT NULL,
    "residence" CHAR(2) NOT NULL,
    "sealed" BYTEA,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_languages" (
    "person_id" UUID NOT NULL,
    "language" CHAR(2) NOT NULL,
    "level" "language_level" NOT NULL,

    CONSTRAINT "person_languages_pkey" PRIMARY KEY ("person_id","language")
);

-- CreateTable
CREATE TABLE "guardianships" (
    "person_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "relation" "guardian_relation" NOT NULL,
    "may_inform" BOOLEAN NOT NULL DEFAULT true,
    "may_consent" BOOLEAN NOT NULL DEFAULT true,
    "may_pay" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guardianships_pkey" PRIMARY KEY ("person_id","account_id")
);

-- CreateIndex
CREATE INDEX "household_members_household_id_idx" ON "household_members"("household_id");

-- CreateIndex
CREATE INDEX "people_household_id_idx" ON "people"("household_id");

-- CreateIndex
CREATE INDEX "guardianships_account_id_idx" ON "guardianships"("account_id");

-- AddForeignKey
ALTER TABLE "household_members" ADD CONSTRAINT "household_members_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "household_members" ADD CONSTRAINT "household_members_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "households"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "households"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_languages" ADD CONSTRAINT "person_languages_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardianships" ADD CONSTRAINT "guardianships_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardianships" ADD CONSTRAINT "guardianships_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Second guard beneath the forms' checks.
ALTER TABLE "people" ADD CONSTRAINT "people_passport_check"
    CHECK ("passport_given_names" ~ '^[A-Z'' -]+$' AND "passport_family_name" ~ '^[A-Z'' -]+$');
ALTER TABLE "people" ADD CONSTRAINT "people_names_check" CHECK ("given_names" <> '' AND "family_name" <> '');
