-- As before, but an id has one spelling: `010` is a slug nobody has.
create or replace function ticket_requester(caller bigint, address text, named text)
    returns table (id bigint, name text, email text, locale text, home bigint, known_by bigint, agent bigint, sits boolean)
    language sql stable
as $$
    select p.id, p.name, p.email, p.locale, p.organization_id, p.guest_desk_id, null::bigint, false
    from person p where p.id = caller and address is null
    union all
    select p.id, p.name, p.email, p.locale,
           case when p.id is not null then p.organization_id
                else (select o.id from organization o
                      where o.slug = named or o.id = case when named ~ '^[1-9][0-9]{0,17}$' then named::bigint end) end,
           p.guest_desk_id, nullif(caller, p.id), exists (select from desk_member m where m.person_id = caller)
    from (select address as email where address is not null) as wanted
    left join person p on p.email = wanted.email
$$;

-- A word with a hyphen is found by its parts, by the whole of them joined, and as it is written, whichever of these its
-- subject has: Wi-Fi by wifi, and email by e-mail.

-- What is written, in one form of Unicode, without accents, ligatures and case, and with one hyphen. See V17.
create function search_plain(said text) returns text language plpgsql immutable parallel safe
as $$
begin
    return regexp_replace(
        lower(public.unaccent('public.unaccent', translate(
            regexp_replace(normalize(said, nfkc), '[\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufeff]', '', 'g'),
            U&'\02b9\02bb\02bc\02bd\2010\2011', '''''''''--')) collate pg_c_utf8),
        '([[:alnum:]]{100})[[:alnum:]]+', '\1', 'g');
end
$$;

-- As before, and of what has hyphens the whole, too. Few subjects have, so few pay for it.
create or replace function search_words(said text) returns text[] language plpgsql immutable parallel safe
as $$
declare
    plain constant text := ${flyway:defaultSchema}.search_plain(said);
    words constant text[] := array_remove(regexp_split_to_array(plain, '[^[:alnum:]]+'), '');
begin
    if position('-' in plain) = 0 then
        return words;
    end if;
    return words || array(select left(replace(whole[1], '-', ''), 100)
                          from regexp_matches(plain, '([[:alnum:]]+(?:-[[:alnum:]]+)+)', 'g') whole);
end
$$;

-- Every word must begin a word; of one with hyphens each part, or the whole. Null when there is no word: nothing matches.
-- Letters and digits only, so quoting them is all it takes.
create function search_asked(said text) returns tsquery language sql immutable parallel safe
as $$
    select string_agg(
        case when position('-' in word) = 0 then quote_literal(word) || ':*'
             else '((' || (select string_agg(quote_literal(part) || ':*', ' & ') from unnest(string_to_array(word, '-')) part)
                       || ') | ' || quote_literal(left(replace(word, '-', ''), 100)) || ':*)' end,
        ' & ')::tsquery
    from (select btrim(said, '-') as word
          from regexp_split_to_table(
              regexp_replace(${flyway:defaultSchema}.search_plain(said), '--+', ' ', 'g'), '[^[:alnum:]-]+') said) as words
    where word <> ''
$$;

create or replace function ticket_words(wanted text) returns tsquery language sql stable
as $$
    select search_asked(regexp_replace(
        translate(normalize(wanted, nfkc), U&'\2018\2019\02bc\2032', ''''''''''),
        '\m([cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)''', ' ', 'gi'))
$$;

create or replace function directory_query(wanted text) returns tsquery language sql immutable parallel safe
as $$ select ${flyway:defaultSchema}.search_asked(wanted) $$;

drop function search_query(text[]);

-- What is there already: rows with such a word alone are written again, and no table is locked. Their versions and times
-- are left as they are, since nothing of them changes that anybody is shown.
update ticket set subject = subject where subject ~ '[[:alnum:]][-\u2010\u2011\ufe63\uff0d][[:alnum:]]';
update organization set slug = slug where name || ' ' || slug ~ '[[:alnum:]][-\u2010\u2011\ufe63\uff0d][[:alnum:]]';
update email_domain set domain = domain where domain ~ '[[:alnum:]]-[[:alnum:]]';
update person set name = name where name || ' ' || email ~ '[[:alnum:]][-\u2010\u2011\ufe63\uff0d][[:alnum:]]';
