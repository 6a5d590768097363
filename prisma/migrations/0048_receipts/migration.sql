-- CreateTable
CREATE TABLE "receipts" (
    "id" UUID NOT NULL,
    "payee_id" UUID NOT NULL,
    "year" SMALLINT NOT NULL,
    "number" INTEGER NOT NULL,
    "payment_id" UUID NOT NULL,
    "language" VARCHAR(2) NOT NULL,
    "document" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "receipts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "receipts_payment_id_key" ON "receipts"("payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "receipts_payee_id_year_number_key" ON "receipts"("payee_id", "year", "number");

-- AddForeignKey
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_payee_id_fkey" FOREIGN KEY ("payee_id") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
