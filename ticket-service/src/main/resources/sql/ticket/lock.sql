-- Commands on one ticket take turns here; what they decide on is read after it, and the clock too.
with locked as materialized (select number from ticket where number = :number for no key update)
select number, clock_timestamp() from locked
