select m.id, m.ticket, m.version, m.kind, m.visibility,
       m.author_kind, m.author_person, m.author_client, coalesce(p.name, m.author_client, ''),
       m.author_role, m.channel, m.text, m.html, m.created_at
from message m
left join person p on p.id = m.author_person
where m.id = any(:ids)
