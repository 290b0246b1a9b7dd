-- The newest are enough: a reply goes to one of them.
with recursive chain (number) as (
    select f.number from ticket f where f.follow_up_of = :number
    union
    select f.number from chain c join ticket f on f.follow_up_of = c.number
)
select number from chain order by number desc limit 50
