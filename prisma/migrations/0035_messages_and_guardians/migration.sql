-- People whose data were deleted; what families and organizers write to each other; guardians who invite another.

-- AlterTable
ALTER TABLE "people" ADD COLUMN     "erased_at" TIMESTAMPTZ(3);

-- CreateEnum
CREATE TYPE "message_side" AS ENUM ('family', 'desk');

-- CreateTable
CREATE TABLE "messages" (
    "id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "side" "message_side" NOT NULL,
    "author_id" UUID,
    "language" CHAR(2) NOT NULL,
    "sealed" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guardian_invitations" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "language" CHAR(2) NOT NULL,
    "relation" "guardian_relation" NOT NULL,
    "may_consent" BOOLEAN NOT NULL,
    "may_pay" BOOLEAN NOT NULL,
    "joins_household" BOOLEAN NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),

    CONSTRAINT "guardian_invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guardian_invitation_people" (
    "invitation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "guardian_invitation_people_pkey" PRIMARY KEY ("invitation_id","person_id")
);

-- CreateIndex
CREATE INDEX "messages_party_id_at_idx" ON "messages"("party_id", "at");

-- CreateIndex
CREATE INDEX "messages_author_id_idx" ON "messages"("author_id");

-- CreateIndex
CREATE INDEX "guardian_invitations_email_idx" ON "guardian_invitations"("email");

-- CreateIndex
CREATE INDEX "guardian_invitations_invited_by_id_idx" ON "guardian_invitations"("invited_by_id");

-- CreateIndex
CREATE INDEX "guardian_invitation_people_person_id_idx" ON "guardian_invitation_people"("person_id");

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "parties"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardian_invitations" ADD CONSTRAINT "guardian_invitations_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardian_invitation_people" ADD CONSTRAINT "guardian_invitation_people_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "guardian_invitations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardian_invitation_people" ADD CONSTRAINT "guardian_invitation_people_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;
