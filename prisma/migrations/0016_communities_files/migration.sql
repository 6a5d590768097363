-- Words are looked up with every search and change seldom: what is new goes into the index at once, instead
-- of into a list beside it that every search would have to read through.
ALTER INDEX "texts_words" SET (fastupdate = off);
ALTER INDEX "communities_words" SET (fastupdate = off);
ALTER INDEX "community_names_words" SET (fastupdate = off);

-- CreateIndex
CREATE INDEX "events_kind_starts_on_idx" ON "events"("kind", "starts_on");

-- CreateIndex
CREATE INDEX "events_ends_on_idx" ON "events"("ends_on");
