-- What a family does with its own data: takes a copy of them, or has them deleted.

-- CreateTable
CREATE TABLE "data_exports" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "language" CHAR(2) NOT NULL,
    "data" BYTEA,
    "document" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ready_at" TIMESTAMPTZ(3),

    CONSTRAINT "data_exports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "erasures" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "person_id" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "erasures_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "data_exports_account_id_key" ON "data_exports"("account_id");

-- CreateIndex
CREATE INDEX "data_exports_created_at_idx" ON "data_exports"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "erasures_account_id_person_id_key" ON "erasures"("account_id", "person_id");

-- CreateIndex
CREATE INDEX "erasures_person_id_idx" ON "erasures"("person_id");

-- CreateIndex
CREATE INDEX "erasures_due_at_idx" ON "erasures"("due_at");

-- AddForeignKey
ALTER TABLE "data_exports" ADD CONSTRAINT "data_exports_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;
