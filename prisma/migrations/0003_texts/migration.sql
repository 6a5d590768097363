-- Texts of events, communities and twinnings get tables of their own. What events have is taken along,
-- and stays published in the languages it was written in.

-- CreateTable
CREATE TABLE "text_sets" (
    "id" UUID NOT NULL,
    "language" TEXT NOT NULL,

    CONSTRAINT "text_sets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "texts" (
    "set_id" UUID NOT NULL,
    "field" VARCHAR(120) NOT NULL,
    "language" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "source_revision" INTEGER,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" UUID,

    CONSTRAINT "texts_pkey" PRIMARY KEY ("set_id","field","language")
);

-- CreateTable
CREATE TABLE "text_publications" (
    "set_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID,

    CONSTRAINT "text_publications_pkey" PRIMARY KEY ("set_id","language")
);

-- CreateIndex
CREATE INDEX "texts_updated_by_id_idx" ON "texts"("updated_by_id");

-- CreateIndex
CREATE INDEX "text_publications_published_by_id_idx" ON "text_publications"("published_by_id");

-- AlterTable
ALTER TABLE "communities" ADD COLUMN "text_set_id" UUID NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE "twinnings" ADD COLUMN "text_set_id" UUID NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE "events" ADD COLUMN "text_set_id" UUID NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE "communities" ALTER COLUMN "text_set_id" DROP DEFAULT;
ALTER TABLE "twinnings" ALTER COLUMN "text_set_id" DROP DEFAULT;
ALTER TABLE "events" ALTER COLUMN "text_set_id" DROP DEFAULT;

INSERT INTO "text_sets" ("id", "language") SELECT "text_set_id", "languages"[1] FROM "communities";
INSERT INTO "text_sets" ("id", "language") SELECT "text_set_id", 'en' FROM "twinnings";
INSERT INTO "text_sets" ("id", "language") SELECT "text_set_id", "language" FROM "events";

INSERT INTO "texts" ("set_id", "field", "language", "value", "revision", "source_revision", "updated_at")
SELECT e."text_set_id", f."field", t."language", f."value", 1,
       CASE WHEN t."language" = e."language" THEN NULL ELSE 1 END, e."created_at"
FROM "event_texts" t
JOIN "events" e ON e."id" = t."event_id"
CROSS JOIN LATERAL (VALUES ('title', t."title"), ('summary', t."summary")) f("field", "value");

INSERT INTO "text_publications" ("set_id", "language", "published_at")
SELECT e."text_set_id", t."language", e."created_at"
FROM "event_texts" t JOIN "events" e ON e."id" = t."event_id"
WHERE e."state" <> 'draft';

ALTER TABLE "events" DROP COLUMN "language";
DROP TABLE "event_texts";

-- CreateIndex
CREATE UNIQUE INDEX "communities_text_set_id_key" ON "communities"("text_set_id");

-- CreateIndex
CREATE UNIQUE INDEX "events_text_set_id_key" ON "events"("text_set_id");

-- CreateIndex
CREATE UNIQUE INDEX "twinnings_text_set_id_key" ON "twinnings"("text_set_id");

-- AddForeignKey
ALTER TABLE "communities" ADD CONSTRAINT "communities_text_set_id_fkey" FOREIGN KEY ("text_set_id") REFERENCES "text_sets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "twinnings" ADD CONSTRAINT "twinnings_text_set_id_fkey" FOREIGN KEY ("text_set_id") REFERENCES "text_sets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_text_set_id_fkey" FOREIGN KEY ("text_set_id") REFERENCES "text_sets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "texts" ADD CONSTRAINT "texts_set_id_fkey" FOREIGN KEY ("set_id") REFERENCES "text_sets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "texts" ADD CONSTRAINT "texts_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_publications" ADD CONSTRAINT "text_publications_set_id_fkey" FOREIGN KEY ("set_id") REFERENCES "text_sets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_publications" ADD CONSTRAINT "text_publications_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;
