-- Only when it has tags.
insert into ticket_tag (root_id, ticket, tag) select :root, :number, tag from unnest(cast(:tags as text[])) as tag
