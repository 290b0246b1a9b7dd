select v.root_id, v.form_id, v.version::bigint, v.schema, v.created_at, v.created_by, v.author
from form_version v
where v.form_id = :form and v.version = :version
