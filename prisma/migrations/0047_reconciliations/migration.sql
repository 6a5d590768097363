-- CreateTable
CREATE TABLE "reconciliations" (
    "id" UUID NOT NULL,
    "account_id" UUID,
    "compared_at" TIMESTAMPTZ(3) NOT NULL,
    "payments" INTEGER NOT NULL,
    "differences" JSONB NOT NULL,

    CONSTRAINT "reconciliations_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reconciliations_account_id_compared_at_idx" ON "reconciliations"("account_id", "compared_at");
