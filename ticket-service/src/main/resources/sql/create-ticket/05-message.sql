insert into message (id, root_id, ticket, version, kind, visibility, author_kind, author_person, author_client,
                     author_role, channel, text, html, created_at)
values (:message, :root, :number, :version, :message_kind, :visibility, :actor_kind, :person, :client,
        :author_role, :channel, :text, :html, :now)
