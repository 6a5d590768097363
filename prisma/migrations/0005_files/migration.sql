-- Files live in the database, each form of one in a row of its own; pictures are already compressed.

-- CreateTable
CREATE TABLE "stored_files" (
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "is_public" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,

    CONSTRAINT "stored_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "file_contents" (
    "file_id" UUID NOT NULL,
    "variant" VARCHAR(40) NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "file_contents_pkey" PRIMARY KEY ("file_id","variant")
);

-- CreateTable
CREATE TABLE "community_pictures" (
    "file_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "community_pictures_pkey" PRIMARY KEY ("file_id")
);

-- CreateIndex
CREATE INDEX "stored_files_created_by_id_idx" ON "stored_files"("created_by_id");

-- CreateIndex
CREATE INDEX "community_pictures_community_id_position_idx" ON "community_pictures"("community_id", "position");

-- AddForeignKey
ALTER TABLE "stored_files" ADD CONSTRAINT "stored_files_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file_contents" ADD CONSTRAINT "file_contents_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_pictures" ADD CONSTRAINT "community_pictures_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "community_pictures" ADD CONSTRAINT "community_pictures_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "communities"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Pictures and PDFs do not get smaller: kept as they are, outside the row.
ALTER TABLE "file_contents" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
