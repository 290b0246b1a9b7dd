select i.id, i.person_id, i.address, i.state, i.reason, i.created_at, i.sent_at, i.version
from invitation i
where i.person_id = :person
order by i.id desc
limit 1
