-- The place in a ticket that somebody names by the version they were shown, in both counts. What is internal and comes
-- right after it goes with it.
select l.version, l.public_version from timeline l
where l.ticket = :ticket
  and case when cast(:internal as boolean) then l.version else l.public_version end <= :version
order by l.version desc
limit 1
