-- Translators are told once of what waits for them, and again only of what changed since.

-- CreateTable
CREATE TABLE "translator_notices" (
    "set_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "translator_notices_pkey" PRIMARY KEY ("set_id","account_id")
);

-- CreateIndex
CREATE INDEX "translator_notices_account_id_idx" ON "translator_notices"("account_id");

-- AddForeignKey
ALTER TABLE "translator_notices" ADD CONSTRAINT "translator_notices_set_id_fkey" FOREIGN KEY ("set_id") REFERENCES "text_sets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translator_notices" ADD CONSTRAINT "translator_notices_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
