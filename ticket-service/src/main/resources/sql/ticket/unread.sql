-- Those of :numbers where something happened that :me neither did nor read, and whether it is more than what is internal.
-- Not an entity: it travels with the tickets themselves (ADR 148).
select t.number,
       exists (select from timeline l
               where l.ticket = t.number and l.version > coalesce(m.version, 0)
                 and l.actor_person is distinct from :me and not l.internal)
from unnest(cast(:numbers as bigint[])) as t (number)
left join read_marker m on m.ticket = t.number and m.person_id = :me
where exists (select from timeline l
              where l.ticket = t.number and l.version > coalesce(m.version, 0)
                and l.actor_person is distinct from :me)
