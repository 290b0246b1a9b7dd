-- Agents who left a desk and whose tickets there do not all say so yet: written with the departure, worked off ticket by
-- ticket by any replica.
create table desk_departure (
    root_id   bigint      not null,
    desk_id   bigint      not null,
    person_id bigint      not null,
    -- once they were no member any more: what was given later, to somebody who came back, stays with them
    left_at   timestamptz not null,
    -- id of the request that removed them
    cause     text        not null,
    primary key (desk_id, person_id),
    foreign key (root_id, desk_id) references desk (root_id, id),
    foreign key (root_id, person_id) references person (root_id, id)
);
create index desk_departure_left on desk_departure (left_at);

alter table desk_departure enable row level security;
create policy one_root on desk_departure using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);

-- Those who left before this was so.
insert into desk_departure (root_id, desk_id, person_id, left_at, cause)
select distinct t.root_id, t.desk_id, t.assignee_id, now(), 'upgrade'
from ticket t
where t.assignee_id is not null and t.status <> 'closed'
  and not exists (select from desk_member m where m.desk_id = t.desk_id and m.person_id = t.assignee_id);

-- The worker looks across roots; what it finds there it does in the root.
create function desk_departures(how_many integer) returns table (root_id bigint, desk_id bigint, person_id bigint)
    language sql stable security definer set search_path = public, pg_temp
as $$ select d.root_id, d.desk_id, d.person_id from desk_departure d order by d.left_at limit how_many $$;
revoke all on function desk_departures(integer) from public;
grant execute on function desk_departures(integer) to ${app};
