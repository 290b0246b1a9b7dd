-- What a mail about a new ticket needs: who is in its group, and what the desk calls its priority.

create table desk_group_member (
    root_id   bigint not null,
    desk_id   bigint not null,
    group_id  bigint not null,
    person_id bigint not null,
    primary key (desk_id, group_id, person_id)
);

create table desk_priority_label (
    root_id  bigint not null,
    desk_id  bigint not null,
    priority text   not null,
    locale   text   not null,
    label    text   not null,
    primary key (desk_id, priority, locale)
);

-- Whether the desk's last event told of groups: of a desk that has not, a group is not waited for.
alter table desk_card add column tells_groups boolean not null default false;

alter table desk_group_member enable row level security;
alter table desk_priority_label enable row level security;

create policy one_root on desk_group_member using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
create policy one_root on desk_priority_label using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);
