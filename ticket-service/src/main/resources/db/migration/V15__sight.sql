-- What one may not see changes nothing one sees: a second counter and time, for those who do not see the inside. The
-- defaults are for what an older release still writes.

alter table ticket
    add column public_version bigint not null default 1,
    add column public_updated_at timestamptz not null default now();
alter table timeline add column public_version bigint not null default 1;
alter table read_marker add column public_version bigint not null default 0;

-- Tags are the desk's own.
update timeline set internal = true where what = 'edit' and details -> 'changed' = '["tags"]';

update timeline l
set public_version = n.public_version
from (select ticket, version,
             count(*) filter (where not internal) over (partition by ticket order by version) as public_version
      from timeline) as n
where n.ticket = l.ticket and n.version = l.version and n.public_version <> l.public_version;

update ticket t
set public_version = l.public_version, public_updated_at = l.at
from (select distinct on (ticket) ticket, public_version, at
      from timeline where not internal order by ticket, version desc) as l
where l.ticket = t.number;

update read_marker m
set public_version = coalesce(
    (select l.public_version from timeline l where l.ticket = m.ticket and l.version <= m.version
     order by l.version desc limit 1), 0);

-- Organizations, desks and forms change for those who configure them when nothing changes for others: who is named
-- there or sits there, where tickets go.
alter table organization
    add column public_version bigint not null default 1,
    add column public_updated_at timestamptz not null default now();
update organization set public_version = version, public_updated_at = updated_at;
alter table desk
    add column public_version bigint not null default 1,
    add column public_updated_at timestamptz not null default now();
update desk set public_version = version, public_updated_at = updated_at;
alter table form
    add column public_version bigint not null default 1,
    add column public_updated_at timestamptz not null default now();
update form set public_version = version, public_updated_at = updated_at;
