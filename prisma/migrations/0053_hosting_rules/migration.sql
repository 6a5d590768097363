-- AlterTable
ALTER TABLE "hosting_plans" DROP COLUMN "mixed_siblings";

-- CreateTable
CREATE TABLE "host_wishes" (
    "registration_id" UUID NOT NULL,
    "host_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "host_wishes_pkey" PRIMARY KEY ("registration_id","host_id")
);

-- CreateIndex
CREATE INDEX "host_wishes_host_id_idx" ON "host_wishes"("host_id");

-- AddForeignKey
ALTER TABLE "host_wishes" ADD CONSTRAINT "host_wishes_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "host_wishes" ADD CONSTRAINT "host_wishes_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "hosts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
