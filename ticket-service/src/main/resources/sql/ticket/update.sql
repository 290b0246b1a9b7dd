update ticket
set status = :status, episode = :episode, status_since = :status_since,
    closed_how = :closed_how, closed_reason = :closed_reason, closed_from = :closed_from, closed_at = :closed_at,
    closed_by_kind = :closed_by_kind, closed_by_person = :closed_by_person, closed_by_client = :closed_by_client,
    subject = :subject, kind = :kind, priority = :priority, category = :category,
    fields = cast(cast(:fields as text) as jsonb), assignee_id = :assignee, group_id = :group,
    updated_at = :updated_at, last_message_at = :last_message_at, version = :version,
    public_version = :public_version, public_updated_at = :public_updated_at
where number = :number
