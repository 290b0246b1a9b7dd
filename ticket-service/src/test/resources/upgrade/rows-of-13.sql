-- What a release with migration 13 has written: two tenants, of which one has a history.
insert into organization (id, root_id, parent_id, path, slug, name, version, updated_at) values
    (1, 1, null, '{1}', 'provider', 'Provider', 4, '2026-01-04T00:00Z'),
    (2, 1, 1, '{1,2}', 'client', 'Client Grand-Sud', 1, '2026-01-01T00:00Z'),
    (9, 9, null, '{9}', 'other', 'Other', 1, '2026-01-01T00:00Z');
insert into email_domain (root_id, domain, organization_id) values
    (1, 'client.example', 2), (9, 'client.example', 9), (1, 'gmail.com', 2);
-- 11 has left the desk, 21 and 24 are spelled as somebody else is, 90 as 20 but of another tenant
insert into person (id, root_id, organization_id, email, name, locale, zone, organization_viewer, subject) values
    (10, 1, 1, 'alice@provider.example', 'Alice', 'fr', 'Europe/Paris', false, 's10'),
    (11, 1, 1, 'gustave@provider.example', 'Gustave', 'fr', 'Europe/Paris', false, 's11'),
    (12, 1, 2, 'rita@client.example', 'Rita Anne-Laure', 'fr', 'Europe/Paris', false, 's12'),
    (13, 1, 2, 'omar@client.example', 'Omar', 'en', 'Europe/Paris', true, 's13'),
    (20, 1, 2, 'rita@bücher.example', 'Rita', 'fr', 'Europe/Paris', false, null),
    (21, 1, 2, 'otto@straße.example', 'Otto', 'fr', 'Europe/Paris', false, null),
    (22, 1, 2, 'otto@xn--strae-oqa.example', 'Otto', 'fr', 'Europe/Paris', false, null),
    (23, 1, 2, U&'eva@bu\0308cher.example', 'Eva', 'fr', 'Europe/Paris', false, null),
    (24, 1, 2, 'eva@bücher.example', 'Eva', 'fr', 'Europe/Paris', false, null),
    (90, 9, 9, 'rita@bücher.example', 'Rita', 'fr', 'Europe/Paris', false, null);
insert into desk (id, root_id, organization_id, slug, name, brand, locale, zone, is_default, rules, labels, version,
                  updated_at) values
    (3, 1, 1, 'support', 'Support', 'Ops', 'fr', 'Europe/Paris', true, '{"closedReply": "follow_up"}', '{}', 6,
     '2026-01-06T00:00Z'),
    (4, 1, 2, 'inner', 'Inner', 'In', 'fr', 'Europe/Paris', true, '{}', '{}', 1, '2026-01-01T00:00Z');
insert into desk_member (root_id, desk_id, person_id, role) values (1, 3, 10, 'agent'), (1, 4, 11, 'agent');
insert into desk_group (id, root_id, desk_id, slug, name, created_at, updated_at, version) values
    (6, 1, 3, 'second-line', 'Second line', '2026-01-01T00:00Z', '2026-01-01T00:00Z', 1);
insert into form (id, root_id, desk_id, slug, audience, current_version, version, updated_at, group_slug) values
    (7, 1, 3, 'incident', 'requester', 1, 3, '2026-01-03T00:00Z', 'second-line');
-- 100 and 103 are Gustave's and open, 101 is closed, 105 is his at a desk where he still is; 104 has a history
insert into ticket (number, root_id, organization_id, desk_id, requester_id, assignee_id, status, episode, status_since,
                    closed_how, closed_from, closed_at, closed_by_kind, subject, priority, fields, channel, created_at,
                    updated_at, last_message_at, version, group_id)
select number, 1, 2, desk, 12, assignee, status, 1, '2026-01-01T00:00Z',
       case status when 'closed' then 'close' end, case status when 'closed' then 'open' end,
       case status when 'closed' then timestamptz '2026-01-02T00:00Z' end, case status when 'closed' then 'person' end,
       subject, 'normal', '{}', 'portal', '2026-01-01T00:00Z', '2026-01-01T00:00Z'::timestamptz + (version - 1) * interval '1 hour',
       '2026-01-01T02:00Z', version, case number when 104 then 6 end
from (values (100, 3, 11, 'open', 'L’écran reste noir', 1),
             (101, 3, 11, 'closed', 'Un vieux ticket', 1),
             (102, 3, 10, 'open', 'Chez Alice', 1),
             (103, 3, 11, 'pending', 'En attente', 1),
             (104, 3, null, 'open', 'Imprimante (2e étage)', 7),
             (105, 4, 11, 'open', 'Encore là', 1),
             (106, 3, null, 'open', 'Le Wi‑Fi est coupé', 1)) as t (number, desk, assignee, status, subject, version);
insert into observer (root_id, ticket, person_id, since) values (1, 104, 13, '2026-01-01T00:00Z');
insert into ticket_tag (root_id, ticket, tag) values (1, 104, 'secret');
insert into timeline (root_id, ticket, version, at, actor_kind, actor_person, what, internal, details)
select 1, number, 1, '2026-01-01T00:00Z', 'person', 12, 'created', false, null from ticket where number <> 104
union all
select 1, 104, version, '2026-01-01T00:00Z'::timestamptz + (version - 1) * interval '1 hour', 'person', 10, what, internal,
       details::jsonb
from (values (1, 'created', false, null),
             (2, 'message', true, null),
             (3, 'message', false, null),
             (4, 'edit', false, '{"changed": ["tags"]}'),
             (5, 'group', true, '{"from": null, "to": {"slug": "second-line"}}'),
             (6, 'edit', false, '{"changed": ["subject", "tags"]}'),
             (7, 'message', true, null)) as f (version, what, internal, details);
insert into read_marker (root_id, person_id, ticket, version, read_at) values
    (1, 12, 104, 4, '2026-01-02T00:00Z'), (1, 13, 104, 7, '2026-01-02T00:00Z'), (1, 10, 104, 0, '2026-01-02T00:00Z');
insert into invitation (id, root_id, person_id, address, name, locale, state, next_attempt_at, created_at) values
    (70, 1, 12, 'rita@client.example', 'Rita', 'fr', 'queued', '2026-01-01T00:00Z', '2026-01-01T00:00Z'),
    (71, 1, 20, 'rita@xn--bcher-kva.example', 'Rita', 'fr', 'queued', '2026-01-01T00:00Z', '2026-01-01T00:00Z');
