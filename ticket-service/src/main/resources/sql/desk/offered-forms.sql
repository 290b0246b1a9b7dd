-- Plain SQL: forms are another feature, which knows desks.
select count(*), min(f.kind) filter (where f.kind <> all (:kinds::text[]))
from form f
where f.desk_id = :desk and f.archived_at is null
