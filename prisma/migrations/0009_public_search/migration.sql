-- Events and towns are found by their words, however accents and scripts are typed.

-- The words of a text in the forms of app/domain/people/fold.ts: Müller as mueller and muller, Згурський
-- also as zghurskyi. tests/integration/events/search.test.ts holds the two against each other.
create function search_words(value text) returns tsvector
  language plpgsql immutable strict parallel safe cost 1000 as $$
declare
  native text := regexp_replace(
    normalize(lower(normalize(value, NFKC) collate "und-x-icu"), NFC),
    '[''\u2018\u2019\u02bc`\u00b4]', '', 'g');
  long text := native;
  latin text := regexp_replace(native, '(?<![\u0400-\u04ff])([єїйюя])', '^\1', 'g');
  pair text[];
  folded text;
begin
  foreach pair slice 1 in array array[
    ['ä', 'ae'], ['ö', 'oe'], ['ü', 'ue'], ['ø', 'oe'], ['å', 'aa']] loop
    long := replace(long, pair[1], pair[2]);
  end loop;
  foreach pair slice 1 in array array[
    ['^є', 'ye'], ['^ї', 'yi'], ['^й', 'y'], ['^ю', 'yu'], ['^я', 'ya'],
    ['є', 'ie'], ['ї', 'i'], ['й', 'i'], ['ю', 'iu'], ['я', 'ia'], ['зг', 'zgh'],
    ['ж', 'zh'], ['х', 'kh'], ['ц', 'ts'], ['ч', 'ch'], ['ш', 'sh'], ['щ', 'shch'], ['ь', '']] loop
    latin := replace(latin, pair[1], pair[2]);
  end loop;
  latin := translate(latin, 'абвгґдезиіклмнопрстуф', 'abvhgdezyiklmnoprstuf');

  folded := translate(concat_ws(' ', native, long, latin), 'łđðħıŧøґ', 'lddhitoг');
  folded := replace(replace(replace(replace(folded, 'ß', 'ss'), 'þ', 'th'), 'œ', 'oe'), 'æ', 'ae');
  folded := regexp_replace(normalize(folded, NFD), '([a-z])[\u0300-\u036f]+', '\1', 'g');
  return array_to_tsvector(array(
    select distinct left(word, 60)
    from regexp_split_to_table(normalize(folded, NFC) collate "und-x-icu", '[^[:alnum:]]+') word
    where word <> ''));
end $$;

create index texts_words on texts using gin (search_words(value)) where field in ('title', 'summary');
create index communities_words on communities using gin (search_words(name || ' ' || latin_name));
create index community_names_words on community_names using gin (search_words(name));
