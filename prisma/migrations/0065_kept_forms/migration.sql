-- CreateTable
CREATE TABLE "kept_forms" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "had_files" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_forms_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "kept_forms_account_id_key" ON "kept_forms"("account_id");

-- CreateIndex
CREATE INDEX "kept_forms_created_at_idx" ON "kept_forms"("created_at");

-- AddForeignKey
ALTER TABLE "kept_forms" ADD CONSTRAINT "kept_forms_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
