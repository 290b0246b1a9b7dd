create table thing (
    id      bigint generated always as identity primary key,
    root_id bigint not null,
    name    varchar(40) not null,
    version bigint not null default 1
);
alter table thing enable row level security;
create policy thing_root on thing using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);

-- What the trial's effect did; no policy, so that tests can count it.
create table trial_effect (
    event_id uuid not null,
    ticket   bigint not null,
    episode  bigint not null,
    root_seen text
);
