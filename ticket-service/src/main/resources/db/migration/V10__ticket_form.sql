-- The form that a ticket was filled in with, beside its slug, in the version it keeps.
alter table ticket
    add column form_id bigint,
    add column form_version integer,
    add constraint ticket_form_version check ((form_id is null) = (form_version is null)),
    add constraint ticket_form foreign key (root_id, form_id) references form (root_id, id);
create index ticket_form on ticket (form_id) where form_id is not null;
