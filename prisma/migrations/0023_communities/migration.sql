-- A search looks at one row for each event, and a town says of which year its population is.

ALTER TABLE "communities" ADD COLUMN "population_year" INTEGER;

-- The words of what readers see of a set of texts: those of its title and summary, as written and as published.
CREATE TABLE "text_words" (
    "set_id" UUID NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "text_words_pkey" PRIMARY KEY ("set_id")
);

CREATE INDEX "text_words_words_idx" ON "text_words" USING GIN ("words");

ALTER TABLE "text_words" ADD CONSTRAINT "text_words_set_id_fkey" FOREIGN KEY ("set_id")
  REFERENCES "text_sets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by whoever changes a text, in the same transaction. Sets are locked first, in one order, so that
-- of two who write at once the second counts the words of the first.
create function write_text_words(sets uuid[]) returns void language plpgsql as $$
begin
  perform from text_sets where id = any(sets) order by id for no key update;
  insert into text_words (set_id, words)
  select ts.id, search_words(coalesce(string_agg(t.value, ' '), ''))
  from text_sets ts
  left join texts t on t.set_id = ts.id and t.field in ('title', 'summary')
    and (t.language = ts.language or exists (
      select from text_publications tp where tp.set_id = ts.id and tp.language = t.language))
  where ts.id = any(sets)
  group by ts.id
  on conflict (set_id) do update set words = excluded.words;
end $$;

create function note_changed_texts() returns trigger language plpgsql as $$
declare
  sets uuid[] := array(select distinct set_id from changed where field in ('title', 'summary'));
begin
  if sets <> '{}' then perform write_text_words(sets); end if;
  return null;
end $$;

create function note_changed_publications() returns trigger language plpgsql as $$
begin
  perform write_text_words(array(select distinct set_id from changed));
  return null;
end $$;

create function note_changed_source() returns trigger language plpgsql as $$
begin
  perform write_text_words(array[new.id]);
  return null;
end $$;

create trigger texts_come after insert on texts
  referencing new table as changed for each statement execute function note_changed_texts();
create trigger texts_change after update on texts
  referencing new table as changed for each statement execute function note_changed_texts();
create trigger texts_go after delete on texts
  referencing old table as changed for each statement execute function note_changed_texts();
create trigger publications_come after insert on text_publications
  referencing new table as changed for each statement execute function note_changed_publications();
create trigger publications_go after delete on text_publications
  referencing old table as changed for each statement execute function note_changed_publications();
create trigger source_changes after update of language on text_sets
  for each row when (old.language <> new.language) execute function note_changed_source();

select write_text_words(array(
  select distinct set_id from texts where field in ('title', 'summary')));

drop index texts_words;
