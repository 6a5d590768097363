-- Coordinators and organizers register people from a file: what they sent, what was found of it, and which rows have become registrations.

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('reading', 'refused', 'mapping', 'checking', 'preview', 'running', 'done');

-- CreateTable
CREATE TABLE "imports" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "language" CHAR(2) NOT NULL,
    "state" "import_state" NOT NULL,
    "file_name" VARCHAR(120) NOT NULL,
    "encoding" TEXT,
    "delimiter" TEXT,
    "fault" TEXT,
    "file" BYTEA,
    "sheet" BYTEA,
    "plan" BYTEA,
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "standard" JSONB NOT NULL DEFAULT '{}',
    "choices" JSONB NOT NULL DEFAULT '{}',
    "failed" JSONB NOT NULL DEFAULT '{}',
    "good_count" INTEGER NOT NULL DEFAULT 0,
    "done_count" INTEGER NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMPTZ(3),
    "delete_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imported_rows" (
    "event_id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "import_id" UUID,
    "row" INTEGER NOT NULL,
    "registration_id" UUID NOT NULL,

    CONSTRAINT "imported_rows_pkey" PRIMARY KEY ("event_id","fingerprint")
);

-- CreateTable
CREATE TABLE "import_mappings" (
    "community_id" UUID NOT NULL,
    "header" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_mappings_pkey" PRIMARY KEY ("community_id","header")
);

-- CreateIndex
CREATE INDEX "imports_event_id_created_by_id_created_at_idx" ON "imports"("event_id", "created_by_id", "created_at");

-- CreateIndex
CREATE INDEX "imports_created_by_id_idx" ON "imports"("created_by_id");

-- CreateIndex
CREATE INDEX "imports_delete_at_idx" ON "imports"("delete_at");

-- CreateIndex
CREATE UNIQUE INDEX "imported_rows_registration_id_key" ON "imported_rows"("registration_id");

-- CreateIndex
CREATE INDEX "imported_rows_import_id_idx" ON "imported_rows"("import_id");

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_rows" ADD CONSTRAINT "imported_rows_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_rows" ADD CONSTRAINT "imported_rows_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_rows" ADD CONSTRAINT "imported_rows_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registrations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_mappings" ADD CONSTRAINT "import_mappings_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "communities"("id") ON DELETE CASCADE ON UPDATE CASCADE;
