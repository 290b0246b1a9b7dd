insert into ticket (number, root_id, organization_id, desk_id, requester_id, assignee_id, group_id, status, episode, status_since,
                    subject, kind, priority, category, fields, form, form_id, form_version, channel, external_by, external_id, follow_up_of, client_id,
                    created_at, updated_at, last_message_at, version, public_version, public_updated_at)
values (:number, :root, :organization, :desk_id, :requester_id, :assignee_id, :group_id, 'open', 1, :now,
        :subject, :kind, :priority, :category, cast(cast(:fields as text) as jsonb), :form, :form_id, :form_version, :channel, :external_by,
        :external_id, :follow_up_of, :client, :now, :now, :now, 1, 1, :now)
