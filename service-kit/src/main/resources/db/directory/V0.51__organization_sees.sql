-- Who of the requester's organization sees the tickets of a desk: viewers, members or nobody.
alter table desk add column organization_sees text not null default 'viewers';
