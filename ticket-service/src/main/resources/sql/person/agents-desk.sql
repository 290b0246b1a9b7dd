-- Not an entity: whose guest they become whom an agent makes known, desks say, which know persons. Of several the
-- default one, else the oldest.
select d.id from desk_of_guest(null, null, :agent) d
