-- For those who see the inside :before bounds it, for all others :before_shown, by the version that they know.
-- A page ends early when the messages it shows are large: together they have :bytes at most, unless the first has more.
select t.ticket, t.version, t.public_version, t.at, t.actor_kind, t.actor_person, t.actor_client,
       coalesce(p.name, t.actor_client, ''),
       t.what, t.internal, t.message_id, cast(t.details as text), t.there
from (select w.*, count(*) over () as there,
             row_number() over (order by w.version desc) as nth,
             sum(w.size) over (order by w.version desc) - w.size as before
      from (select f.*, coalesce(octet_length(m.text) + coalesce(octet_length(m.html), 0), 0) as size
            from timeline f
            left join message m on m.id = f.message_id and f.what in ('created', 'message')
            where f.ticket = :ticket
              and f.version < :before and f.public_version < :before_shown and (:internal or not f.internal)
            order by f.version desc
            limit :how_many) w) t
left join person p on p.id = t.actor_person
where t.before + t.size <= :bytes or t.nth = 1
order by t.version desc
