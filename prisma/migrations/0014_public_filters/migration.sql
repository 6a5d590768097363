-- Lists of events are narrowed by where guests sleep.
CREATE INDEX "events_lodging_idx" ON "events" USING GIN ("lodging");
