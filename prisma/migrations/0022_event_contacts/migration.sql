-- Who answers questions about an event is written in a form of its own: the second of two who write at once is told.

-- AlterTable
ALTER TABLE "events" ADD COLUMN     "contacts_version" INTEGER NOT NULL DEFAULT 1;
