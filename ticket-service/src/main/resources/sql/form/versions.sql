-- Without the schemas: a page of them could be many megabytes.
select v.root_id, v.form_id, v.version::bigint, ''::text, v.created_at, v.created_by, v.author
from form_version v
where v.form_id = :form and (:before::bigint is null or v.version < :before)
order by v.version desc
limit :how_many
