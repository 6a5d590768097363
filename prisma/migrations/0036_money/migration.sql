-- CreateEnum
CREATE TYPE "due_kind" AS ENUM ('full', 'deposit', 'rest');

-- CreateEnum
CREATE TYPE "ledger_kind" AS ENUM ('charge', 'discount', 'subsidy', 'cancelCredit', 'payment', 'refund', 'refundReversed', 'disputeOut', 'disputeBack', 'correction');

-- CreateEnum
CREATE TYPE "ledger_label" AS ENUM ('fee', 'sibling', 'early', 'option');

-- CreateEnum
CREATE TYPE "payment_provider" AS ENUM ('stripe', 'bank', 'cash', 'inKind');

-- CreateEnum
CREATE TYPE "payment_state" AS ENUM ('created', 'pending', 'processing', 'succeeded', 'failed', 'expired', 'cancelled');

-- CreateTable
CREATE TABLE "orders" (
    "id" UUID NOT NULL,
    "code" CHAR(8) NOT NULL,
    "event_id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "payee_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "placed_on" DATE NOT NULL,
    "terms" JSONB NOT NULL,
    "fees" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "orders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_dues" (
    "order_id" UUID NOT NULL,
    "number" SMALLINT NOT NULL,
    "is" "due_kind" NOT NULL,
    "due_on" DATE NOT NULL,
    "minor" INTEGER NOT NULL,

    CONSTRAINT "order_dues_pkey" PRIMARY KEY ("order_id","number")
);

-- CreateTable
CREATE TABLE "ledger_entries" (
    "id" SERIAL NOT NULL,
    "order_id" UUID NOT NULL,
    "kind" "ledger_kind" NOT NULL,
    "minor" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "source_type" VARCHAR(20) NOT NULL,
    "source_id" VARCHAR(120) NOT NULL,
    "registration_id" UUID,
    "label" "ledger_label",
    "option_id" UUID,
    "actor_id" UUID,
    "reason" VARCHAR(200),
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payments" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "provider" "payment_provider" NOT NULL,
    "state" "payment_state" NOT NULL,
    "minor" INTEGER NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "received_on" DATE NOT NULL,
    "reference" VARCHAR(60),
    "recorded_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payments_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "orders_code_key" ON "orders"("code");

-- CreateIndex
CREATE INDEX "orders_household_id_idx" ON "orders"("household_id");

-- CreateIndex
CREATE INDEX "orders_community_id_idx" ON "orders"("community_id");

-- CreateIndex
CREATE INDEX "orders_payee_id_created_at_idx" ON "orders"("payee_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "orders_event_id_household_id_community_id_key" ON "orders"("event_id", "household_id", "community_id");

-- CreateIndex
CREATE UNIQUE INDEX "orders_id_currency_key" ON "orders"("id", "currency");

-- CreateIndex
CREATE INDEX "order_dues_due_on_idx" ON "order_dues"("due_on");

-- CreateIndex
CREATE INDEX "ledger_entries_order_id_idx" ON "ledger_entries"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entries_kind_source_type_source_id_key" ON "ledger_entries"("kind", "source_type", "source_id");

-- CreateIndex
CREATE INDEX "payments_order_id_idx" ON "payments"("order_id");

-- CreateIndex
CREATE INDEX "payments_recorded_by_id_idx" ON "payments"("recorded_by_id");

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "households"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_payee_id_fkey" FOREIGN KEY ("payee_id") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_dues" ADD CONSTRAINT "order_dues_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_order_id_currency_fkey" FOREIGN KEY ("order_id", "currency") REFERENCES "orders"("id", "currency") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_order_id_currency_fkey" FOREIGN KEY ("order_id", "currency") REFERENCES "orders"("id", "currency") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;
