\set count :count + 1
\set message 1000000000000 + :window * 10000000000 + :client_id * 100000000 + :count
\set number random(:low, :high)
begin;
select set_config('guichet.root', :root_text, true);
select number, status, episode, version, public_version from ticket where number = :number for no key update;
update ticket set updated_at = now(), last_message_at = now(), version = version + 1, public_version = public_version + 1, public_updated_at = now() where number = :number;
insert into message (id, root_id, ticket, version, kind, visibility, author_kind, author_person, author_role, channel, text, html, created_at) select :message, root_id, number, version, 'reply', 'public', 'person', :person, 'requester', :channel, :text, :html, now() from ticket where number = :number;
insert into timeline (root_id, ticket, version, public_version, at, actor_kind, actor_person, what, internal, message_id, details) select root_id, number, version, public_version, now(), 'person', :person, :what, false, :message, cast(:details as jsonb) from ticket where number = :number;
insert into outbox (shard, topic, key, event_id, type, occurred_at, root_id, payload) values (:shard, :topic, cast(:number as text), gen_random_uuid(), :type, now(), :root, :payload);
commit;
