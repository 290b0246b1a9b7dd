-- It goes on after the message :before, whose id everybody who sees it knows: a version would count the notes.
-- A page ends early when its messages are large: together they have :bytes at most, unless the first has more.
select m.id, m.ticket, m.version, m.kind, m.visibility,
       m.author_kind, m.author_person, m.author_client, coalesce(p.name, m.author_client, ''),
       m.author_role, m.channel, m.text, m.html, m.created_at, m.there
from (select w.*, count(*) over () as there,
             row_number() over (order by w.version desc) as nth,
             sum(w.size) over (order by w.version desc) - w.size as before
      from (select n.*, octet_length(n.text) + coalesce(octet_length(n.html), 0) as size
            from message n
            where n.ticket = :ticket
              and n.version < coalesce((select o.version from message o where o.id = :before), 9223372036854775807)
              and (:internal or n.visibility = 'public')
            order by n.version desc
            limit :how_many) w) m
left join person p on p.id = m.author_person
where m.before + m.size <= :bytes or m.nth = 1
order by m.version desc
