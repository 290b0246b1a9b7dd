-- How far a person has read a ticket.
create table read_marker (
    root_id   bigint      not null,
    person_id bigint      not null,
    ticket    bigint      not null,
    -- of the ticket as they read it
    version   bigint      not null,
    read_at   timestamptz not null,
    primary key (person_id, ticket),
    foreign key (root_id, person_id) references person (root_id, id),
    foreign key (root_id, ticket) references ticket (root_id, number)
);
create index read_marker_ticket on read_marker (ticket);
alter table read_marker enable row level security;
create policy one_root on read_marker using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
