-- Any word of a subject is found, however typography and punctuation write it. The parser of full-text search kept
-- addresses, host names and what ’ joins whole, and in what people type it saw operators.

-- What is written as words: in one form of Unicode, without accents, ligatures and case, broken at whatever is neither
-- letter nor digit. What is not seen (soft hyphens, zero-width blanks) breaks nothing. The collation is named: another
-- database must see the same letters. Of a word, the first hundred characters count, since a lexeme has its bound. In
-- PL/pgSQL, which keeps its plan: every subject that is written comes through here.
create function search_words(said text) returns text[] language plpgsql immutable parallel safe
as $$
begin
    return array_remove(regexp_split_to_array(
        regexp_replace(
            lower(public.unaccent('public.unaccent', translate(
                regexp_replace(normalize(said, nfkc), '[\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufeff]', '', 'g'),
                U&'\02b9\02bb\02bc\02bd', '''''''''')) collate pg_c_utf8),
            '([[:alnum:]]{100})[[:alnum:]]+', '\1', 'g'),
        '[^[:alnum:]]+'), '');
end
$$;

-- Every word must begin a word. Null when there is no word: nothing matches. Letters and digits only, so quoting them
-- is all it takes.
create function search_query(words text[]) returns tsquery language sql immutable parallel safe
as $$ select string_agg(quote_literal(word) || ':*', ' & ')::tsquery from unnest(words) word $$;

-- Nobody knows whether a subject has the article: l'écran looks for écran.
create or replace function ticket_words(wanted text) returns tsquery language sql stable
as $$
    select search_query(search_words(regexp_replace(
        translate(normalize(wanted, nfkc), U&'\2018\2019\02bc\2032', ''''''''''),
        '\m([cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)''', ' ', 'gi')))
$$;

-- The number that somebody means: all there is, or what follows a # or n°, as in the subject of a mail:
-- [ClissXXI #12345].
create or replace function ticket_named(wanted text) returns bigint language sql immutable
as $$
    select coalesce(substring(said from '^[^[:alnum:]]*(\d{1,18})[^[:alnum:]]*$'),
                    substring(said from '(?:(?<![[:alnum:]])#|\m[Nn][°o])\s*(\d{1,18})(?!\d)'))::bigint
    from (select normalize(wanted, nfkc) collate pg_c_utf8) as typed (said)
$$;

-- Names and addresses are words as subjects are.
create or replace function directory_words(wanted text) returns text[] language sql immutable parallel safe
as $$ select public.search_words(wanted) $$;

alter table ticket alter column document set expression as (array_to_tsvector(search_words(subject)));
alter table organization alter column document set expression as (directory_document(name || ' ' || slug));
alter table email_domain alter column document set expression as (directory_document(domain));
alter table person alter column document set expression as (directory_document(name || ' ' || email));
drop text search configuration guichet;
