-- The words of a firm's name in one order, without case, punctuation and marks: "P.T. Sinar Jaya" as {jaya,pt,sinar}.
CREATE FUNCTION employers.name_words(name text) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
    SELECT COALESCE(array_agg(word ORDER BY word COLLATE "C"), '{}')
      FROM regexp_split_to_table(
               regexp_replace(
                   regexp_replace(translate(lower(name), '''’`', ''), '\m([pcu])[.[:space:]]+([tvd])\M', '\1\2', 'g'),
                   '[^[:alnum:]]+', ' ', 'g'),
               ' ') AS word
     WHERE word <> ''
$$;

-- What makes two names the same firm's: the words without the legal form. A name of nothing else keeps all.
CREATE FUNCTION employers.name_key(name text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
    SELECT COALESCE(
               string_agg(word, ' ' ORDER BY place) FILTER (WHERE word <> ALL (
                   '{pt,cv,ud,pd,fa,firma,tbk,persero,perseroan,terbatas,perseroda,perum,perumda,koperasi,kop,kud,yayasan,yys,bumdes,bumd,dan}')),
               string_agg(word, ' ' ORDER BY place),
               '')
      FROM unnest(employers.name_words(name)) WITH ORDINALITY AS w (word, place)
$$;

ALTER TABLE employers.employer ADD COLUMN name_key text NOT NULL GENERATED ALWAYS AS (employers.name_key(name)) STORED;
DROP INDEX employers.employer_folded;
DROP INDEX employers.employer_name_trigram;
CREATE INDEX employer_key ON employers.employer (name_key);
CREATE INDEX employer_key_trigram ON employers.employer USING gin (name_key public.gin_trgm_ops);
CREATE INDEX employer_village ON employers.employer (village_code);
