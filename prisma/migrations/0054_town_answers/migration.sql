-- CreateEnum
CREATE TYPE "town_answer" AS ENUM ('invited', 'accepted', 'declined');

-- Who takes part already said yes by doing so.
ALTER TABLE "event_communities" ADD COLUMN "answer" "town_answer" NOT NULL DEFAULT 'accepted';

-- AlterTable
ALTER TABLE "event_communities" ALTER COLUMN "answer" SET DEFAULT 'invited';
