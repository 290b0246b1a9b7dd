-- A guest belongs to no organization, and neither do their tickets; the program that opened one sees it.
alter table person alter column organization_id drop not null;
alter table ticket alter column organization_id drop not null;
alter table ticket add column client_id text;
