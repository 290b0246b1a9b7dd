-- All tickets of one request: back to the one that continues none, and all that continue it, oldest first.
-- Not an entity: it walks a chain of any length at once.
with recursive before (number, follow_up_of) as (
    select t.number, t.follow_up_of from ticket t where t.number = :number
    union
    select t.number, t.follow_up_of from before b join ticket t on t.number = b.follow_up_of
), request (number) as (
    select b.number from before b where b.follow_up_of is null
    union
    select t.number from request r join ticket t on t.follow_up_of = r.number
)
select number from request order by number
