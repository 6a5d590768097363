-- CreateTable
CREATE TABLE "refund_accounts" (
    "order_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "given_by_id" UUID,

    CONSTRAINT "refund_accounts_pkey" PRIMARY KEY ("order_id")
);

-- CreateTable
CREATE TABLE "refund_lists" (
    "id" UUID NOT NULL,
    "payee_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,

    CONSTRAINT "refund_lists_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_refunds" (
    "id" UUID NOT NULL,
    "list_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "minor" INTEGER NOT NULL,
    "sealed" BYTEA,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "bank_refunds_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "refund_accounts_given_by_id_idx" ON "refund_accounts"("given_by_id");

-- CreateIndex
CREATE INDEX "refund_lists_payee_id_created_at_idx" ON "refund_lists"("payee_id", "created_at");

-- CreateIndex
CREATE INDEX "refund_lists_created_by_id_idx" ON "refund_lists"("created_by_id");

-- CreateIndex
CREATE INDEX "bank_refunds_order_id_idx" ON "bank_refunds"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "bank_refunds_list_id_order_id_key" ON "bank_refunds"("list_id", "order_id");

-- AddForeignKey
ALTER TABLE "refund_accounts" ADD CONSTRAINT "refund_accounts_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund_accounts" ADD CONSTRAINT "refund_accounts_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund_lists" ADD CONSTRAINT "refund_lists_payee_id_fkey" FOREIGN KEY ("payee_id") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund_lists" ADD CONSTRAINT "refund_lists_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_refunds" ADD CONSTRAINT "bank_refunds_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "refund_lists"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_refunds" ADD CONSTRAINT "bank_refunds_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
