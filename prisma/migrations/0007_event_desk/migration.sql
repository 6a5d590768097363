-- What an organizer decides about an event: where, where people sleep, on which day ages count, and how places are given.

-- CreateEnum
CREATE TYPE "admission" AS ENUM ('firstCome', 'approval');
CREATE TYPE "lodging" AS ENUM ('hostFamilies', 'centre', 'tent', 'hotel', 'own');

-- AlterTable
ALTER TABLE "events" ADD COLUMN     "admission" "admission" NOT NULL DEFAULT 'firstCome',
ADD COLUMN     "ages_on" DATE,
ADD COLUMN     "deposit_days" INTEGER NOT NULL DEFAULT 14,
ADD COLUMN     "lodging" "lodging"[] NOT NULL DEFAULT '{}',
ADD COLUMN     "place_address" VARCHAR(160),
ADD COLUMN     "place_name" VARCHAR(120),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- Prisma's lists are never null, and it says so without a constraint.
ALTER TABLE "events" ALTER COLUMN "lodging" DROP DEFAULT, ALTER COLUMN "lodging" DROP NOT NULL;

ALTER TABLE "events" ADD CONSTRAINT "events_deposit_days_check" CHECK ("deposit_days" BETWEEN 1 AND 90);
