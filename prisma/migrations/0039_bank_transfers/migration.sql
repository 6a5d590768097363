-- What banks say came to the towns' accounts, and which orders it pays.

-- CreateEnum
CREATE TYPE "bank_transfer_state" AS ENUM ('fresh', 'waiting', 'booked', 'foreign');

-- CreateEnum
CREATE TYPE "bank_match" AS ENUM ('exact', 'otherAmount', 'suggested', 'unknown');

-- CreateTable
CREATE TABLE "bank_imports" (
    "id" UUID NOT NULL,
    "payee_id" UUID NOT NULL,
    "file_hash" BYTEA NOT NULL,
    "imported_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bank_imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_transfers" (
    "id" UUID NOT NULL,
    "payee_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "fingerprint" CHAR(43) NOT NULL,
    "booked_on" DATE NOT NULL,
    "minor" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "facts" BYTEA NOT NULL,
    "sender" CHAR(43),
    "state" "bank_transfer_state" NOT NULL DEFAULT 'fresh',
    "match" "bank_match",
    "suggested" UUID[],

    CONSTRAINT "bank_transfers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_transfer_payments" (
    "payment_id" UUID NOT NULL,
    "transfer_id" UUID NOT NULL,

    CONSTRAINT "bank_transfer_payments_pkey" PRIMARY KEY ("payment_id")
);

-- CreateIndex
CREATE INDEX "bank_imports_imported_by_id_idx" ON "bank_imports"("imported_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "bank_imports_payee_id_file_hash_key" ON "bank_imports"("payee_id", "file_hash");

-- CreateIndex
CREATE UNIQUE INDEX "bank_transfers_fingerprint_key" ON "bank_transfers"("fingerprint");

-- CreateIndex
CREATE INDEX "bank_transfers_payee_id_state_booked_on_idx" ON "bank_transfers"("payee_id", "state", "booked_on");

-- CreateIndex
CREATE INDEX "bank_transfers_import_id_idx" ON "bank_transfers"("import_id");

-- CreateIndex
CREATE INDEX "bank_transfers_payee_id_sender_idx" ON "bank_transfers"("payee_id", "sender");

-- CreateIndex
CREATE INDEX "bank_transfer_payments_transfer_id_idx" ON "bank_transfer_payments"("transfer_id");

-- AddForeignKey
ALTER TABLE "bank_imports" ADD CONSTRAINT "bank_imports_payee_id_fkey" FOREIGN KEY ("payee_id") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_imports" ADD CONSTRAINT "bank_imports_imported_by_id_fkey" FOREIGN KEY ("imported_by_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_transfers" ADD CONSTRAINT "bank_transfers_payee_id_fkey" FOREIGN KEY ("payee_id") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_transfers" ADD CONSTRAINT "bank_transfers_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "bank_imports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_transfer_payments" ADD CONSTRAINT "bank_transfer_payments_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_transfer_payments" ADD CONSTRAINT "bank_transfer_payments_transfer_id_fkey" FOREIGN KEY ("transfer_id") REFERENCES "bank_transfers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
