select t.ticket, t.version, t.at, t.actor_kind, t.actor_person, t.actor_client, coalesce(p.name, t.actor_client, ''),
       t.what, t.internal, t.message_id, cast(t.details as text)
from timeline t
left join person p on p.id = t.actor_person
where t.ticket = :ticket and t.version < :before and (:internal or not t.internal)
order by t.version desc
limit :how_many
