-- CreateEnum
CREATE TYPE "card_account_kind" AS ENUM ('platform', 'own');

-- CreateEnum
CREATE TYPE "refund_state" AS ENUM ('requested', 'submitted', 'succeeded', 'failed', 'cancelled');

-- AlterTable
ALTER TABLE "payments" ADD COLUMN     "intent_id" VARCHAR(120),
ADD COLUMN     "language" VARCHAR(2),
ADD COLUMN     "method" VARCHAR(40),
ADD COLUMN     "problem" VARCHAR(120),
ADD COLUMN     "session_id" VARCHAR(120),
ADD COLUMN     "session_url" VARCHAR(2000);

-- CreateTable
CREATE TABLE "card_accounts" (
    "community_id" UUID NOT NULL,
    "kind" "card_account_kind" NOT NULL,
    "secret_key" BYTEA,
    "webhook_secret" BYTEA,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "card_accounts_pkey" PRIMARY KEY ("community_id")
);

-- CreateTable
CREATE TABLE "provider_events" (
    "id" VARCHAR(120) NOT NULL,
    "account_id" UUID,
    "type" VARCHAR(120) NOT NULL,
    "object_id" VARCHAR(120) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "provider_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refunds" (
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "state" "refund_state" NOT NULL,
    "minor" INTEGER NOT NULL,
    "stripe_refund_id" VARCHAR(120),
    "problem" VARCHAR(120),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "refunds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disputes" (
    "id" VARCHAR(120) NOT NULL,
    "payment_id" UUID NOT NULL,
    "minor" INTEGER NOT NULL,
    "state" VARCHAR(40) NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "disputes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "provider_events_received_at_idx" ON "provider_events"("received_at");

-- CreateIndex
CREATE UNIQUE INDEX "refunds_stripe_refund_id_key" ON "refunds"("stripe_refund_id");

-- CreateIndex
CREATE INDEX "refunds_payment_id_idx" ON "refunds"("payment_id");

-- CreateIndex
CREATE INDEX "disputes_payment_id_idx" ON "disputes"("payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "payments_session_id_key" ON "payments"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "payments_intent_id_key" ON "payments"("intent_id");

-- AddForeignKey
ALTER TABLE "card_accounts" ADD CONSTRAINT "card_accounts_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One attempt of an order at a time: a second press finds the first.
CREATE UNIQUE INDEX "payments_one_open_attempt" ON "payments"("order_id") WHERE "state" IN ('created', 'pending');

ALTER TABLE "payments" ADD CONSTRAINT "payments_minor_positive" CHECK ("minor" > 0);
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_minor_positive" CHECK ("minor" > 0);
ALTER TABLE "card_accounts" ADD CONSTRAINT "card_accounts_own_keys"
  CHECK (("kind" = 'own') = ("secret_key" IS NOT NULL AND "webhook_secret" IS NOT NULL));
