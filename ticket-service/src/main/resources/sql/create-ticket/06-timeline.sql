insert into timeline (root_id, ticket, version, public_version, at, actor_kind, actor_person, actor_client, what, internal, message_id,
                      details)
values (:root, :number, :version, :public_version, :now, :actor_kind, :person, :client, :what, :internal, :message,
        cast(cast(:details as text) as jsonb))
