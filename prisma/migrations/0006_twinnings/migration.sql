-- Partnerships get a kind, a beginning, fields of cooperation, an address and a history of dated steps. What
-- was known of them as years and a status becomes their first steps.

-- CreateEnum
CREATE TYPE "twinning_kind" AS ENUM ('twinning', 'friendship', 'letterOfIntent', 'fixedTermAgreement', 'euroregion', 'network', 'internationalAssociation', 'domesticPartner');
CREATE TYPE "twinning_origin" AS ENUM ('privateContact', 'association', 'broker', 'borderRegion', 'school', 'diaspora');
CREATE TYPE "twinning_step_kind" AS ENUM ('contact', 'partnership', 'resolution', 'signature', 'effective', 'renewal', 'dormant', 'suspended', 'resumed', 'ended');

-- AlterTable
ALTER TABLE "twinnings" ADD COLUMN "slug" TEXT,
    ADD COLUMN "kind" "twinning_kind" NOT NULL DEFAULT 'twinning',
    ADD COLUMN "origin" "twinning_origin",
    ADD COLUMN "fields" TEXT[] NOT NULL DEFAULT '{}',
    ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- An address of the towns' names; a second partnership of the same towns gets a number.
WITH "named" AS (
    SELECT m."twinning_id", string_agg(c."slug", '-' ORDER BY c."slug") AS "slug"
    FROM "twinning_members" m JOIN "communities" c ON c."id" = m."community_id"
    GROUP BY m."twinning_id"
), "numbered" AS (
    SELECT "twinning_id", "slug", row_number() OVER (PARTITION BY "slug" ORDER BY "twinning_id") AS "nth" FROM "named"
)
UPDATE "twinnings" t SET "slug" = n."slug" || CASE WHEN n."nth" = 1 THEN '' ELSE '-' || n."nth" END
FROM "numbered" n WHERE n."twinning_id" = t."id";
UPDATE "twinnings" SET "slug" = "id"::text WHERE "slug" IS NULL;

UPDATE "twinnings" t SET "kind" = 'domesticPartner'
WHERE 1 = (SELECT count(DISTINCT c."country") FROM "twinning_members" m
           JOIN "communities" c ON c."id" = m."community_id" WHERE m."twinning_id" = t."id");

ALTER TABLE "twinnings" ALTER COLUMN "slug" SET NOT NULL,
    ALTER COLUMN "kind" DROP DEFAULT,
    ALTER COLUMN "fields" DROP DEFAULT,
    ALTER COLUMN "fields" DROP NOT NULL;

-- CreateTable
CREATE TABLE "twinning_steps" (
    "id" UUID NOT NULL,
    "twinning_id" UUID NOT NULL,
    "kind" "twinning_step_kind" NOT NULL,
    "community_id" UUID,
    "year" INTEGER,
    "month" INTEGER,
    "day" INTEGER,
    "number" VARCHAR(60),
    "body" VARCHAR(160),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "twinning_steps_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "twinning_steps_date" CHECK (
        ("year" BETWEEN 1000 AND 2199 OR "year" IS NULL)
        AND ("month" IS NULL OR ("month" BETWEEN 1 AND 12 AND "year" IS NOT NULL))
        AND ("day" IS NULL OR ("day" BETWEEN 1 AND 31 AND "month" IS NOT NULL))
    )
);

INSERT INTO "twinning_steps" ("id", "twinning_id", "kind", "year", "created_at")
SELECT gen_random_uuid(), "id", 'partnership', "since_year", "created_at" FROM "twinnings" WHERE "since_year" IS NOT NULL;

INSERT INTO "twinning_steps" ("id", "twinning_id", "kind", "year", "created_at")
SELECT gen_random_uuid(), "id",
       CASE "status" WHEN 'renewed' THEN 'renewal' ELSE "status"::text END::"twinning_step_kind",
       CASE WHEN "status" = 'ended' THEN "ended_year" END, "created_at"
FROM "twinnings" WHERE "status" <> 'active';

-- CreateIndex
CREATE UNIQUE INDEX "twinnings_slug_key" ON "twinnings"("slug");

-- CreateIndex
CREATE INDEX "twinning_steps_twinning_id_idx" ON "twinning_steps"("twinning_id");

-- CreateIndex
CREATE INDEX "twinning_steps_community_id_idx" ON "twinning_steps"("community_id");

-- AddForeignKey
ALTER TABLE "twinning_steps" ADD CONSTRAINT "twinning_steps_twinning_id_fkey" FOREIGN KEY ("twinning_id") REFERENCES "twinnings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "twinning_steps" ADD CONSTRAINT "twinning_steps_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "communities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
