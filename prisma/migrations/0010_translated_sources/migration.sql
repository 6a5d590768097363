-- A translation keeps the words it was made from, so that its translator is shown what changed since.

-- AlterTable
ALTER TABLE "texts" ADD COLUMN "source_value" TEXT;

UPDATE "texts" t SET "source_value" = source."value"
FROM "text_sets" s JOIN "texts" source ON source."set_id" = s."id" AND source."language" = s."language"
WHERE t."set_id" = s."id" AND t."field" = source."field" AND t."language" <> s."language"
  AND t."source_revision" = source."revision";
