-- An event says what the families of each town pay, to whom, when they pay less, and what they get back.

-- CreateEnum
CREATE TYPE "fee_rate" AS ENUM ('full', 'reduced', 'solidarity');

-- CreateTable
CREATE TABLE "event_fee_terms" (
    "event_id" UUID NOT NULL,
    "early_until" DATE,
    "reduced_code" VARCHAR(40),
    "solidarity_code" VARCHAR(40),
    "keeps_deposit" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "event_fee_terms_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "town_fees" (
    "event_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "payee_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "sibling_minor" INTEGER,
    "sibling_percent" INTEGER,
    "early_minor" INTEGER,
    "early_percent" INTEGER,
    "deposit_minor" INTEGER,
    "deposit_percent" INTEGER,

    CONSTRAINT "town_fees_pkey" PRIMARY KEY ("event_id","community_id")
);

-- CreateTable
CREATE TABLE "event_fees" (
    "event_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "kind" "participant_kind" NOT NULL,
    "rate" "fee_rate" NOT NULL,
    "minor" INTEGER NOT NULL,

    CONSTRAINT "event_fees_pkey" PRIMARY KEY ("event_id","community_id","kind","rate")
);

-- CreateTable
CREATE TABLE "fee_options" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "limit" INTEGER,

    CONSTRAINT "fee_options_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fee_option_prices" (
    "option_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "minor" INTEGER NOT NULL,

    CONSTRAINT "fee_option_prices_pkey" PRIMARY KEY ("option_id","community_id")
);

-- CreateTable
CREATE TABLE "fee_instalments" (
    "event_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "percent" INTEGER NOT NULL,

    CONSTRAINT "fee_instalments_pkey" PRIMARY KEY ("event_id","due_on")
);

-- CreateTable
CREATE TABLE "refund_steps" (
    "event_id" UUID NOT NULL,
    "days_before" INTEGER NOT NULL,
    "percent" INTEGER NOT NULL,

    CONSTRAINT "refund_steps_pkey" PRIMARY KEY ("event_id","days_before")
);

-- CreateIndex
CREATE INDEX "town_fees_payee_id_idx" ON "town_fees"("payee_id");

-- CreateIndex
CREATE INDEX "fee_options_event_id_position_idx" ON "fee_options"("event_id", "position");

-- CreateIndex
CREATE INDEX "fee_option_prices_event_id_community_id_idx" ON "fee_option_prices"("event_id", "community_id");

-- AddForeignKey
ALTER TABLE "event_fee_terms" ADD CONSTRAINT "event_fee_terms_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "town_fees" ADD CONSTRAINT "town_fees_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event_fee_terms"("event_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "town_fees" ADD CONSTRAINT "town_fees_event_id_community_id_fkey" FOREIGN KEY ("event_id", "community_id") REFERENCES "event_communities"("event_id", "community_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "town_fees" ADD CONSTRAINT "town_fees_payee_id_fkey" FOREIGN KEY ("payee_id") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_fees" ADD CONSTRAINT "event_fees_event_id_community_id_fkey" FOREIGN KEY ("event_id", "community_id") REFERENCES "town_fees"("event_id", "community_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_options" ADD CONSTRAINT "fee_options_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event_fee_terms"("event_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_option_prices" ADD CONSTRAINT "fee_option_prices_option_id_fkey" FOREIGN KEY ("option_id") REFERENCES "fee_options"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_option_prices" ADD CONSTRAINT "fee_option_prices_event_id_community_id_fkey" FOREIGN KEY ("event_id", "community_id") REFERENCES "town_fees"("event_id", "community_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_instalments" ADD CONSTRAINT "fee_instalments_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event_fee_terms"("event_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund_steps" ADD CONSTRAINT "refund_steps_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event_fee_terms"("event_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Second guard beneath the forms' checks.
ALTER TABLE "event_fees" ADD CONSTRAINT "event_fees_minor_check" CHECK ("minor" >= 0);
ALTER TABLE "fee_option_prices" ADD CONSTRAINT "fee_option_prices_minor_check" CHECK ("minor" >= 0);
ALTER TABLE "fee_options" ADD CONSTRAINT "fee_options_limit_check" CHECK ("limit" > 0);
ALTER TABLE "fee_instalments" ADD CONSTRAINT "fee_instalments_percent_check" CHECK ("percent" BETWEEN 1 AND 100);
ALTER TABLE "refund_steps" ADD CONSTRAINT "refund_steps_check" CHECK ("percent" BETWEEN 0 AND 100 AND "days_before" >= 0);
ALTER TABLE "town_fees" ADD CONSTRAINT "town_fees_currency_check" CHECK ("currency" ~ '^[A-Z]{3}$');
ALTER TABLE "town_fees" ADD CONSTRAINT "town_fees_allowances_check" CHECK (
    num_nonnulls("sibling_minor", "sibling_percent") < 2
    AND num_nonnulls("early_minor", "early_percent") < 2
    AND num_nonnulls("deposit_minor", "deposit_percent") < 2
    AND least("sibling_minor", "sibling_percent", "early_minor", "early_percent", "deposit_minor", "deposit_percent") >= 0
    AND greatest("sibling_percent", "early_percent", "deposit_percent") <= 100);
