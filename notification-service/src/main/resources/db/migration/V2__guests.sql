-- A guest belongs to no organization.
alter table person alter column organization_id drop not null;
