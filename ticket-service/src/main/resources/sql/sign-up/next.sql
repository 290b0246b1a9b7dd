update sign_up
set leased_until = now() + interval '1 minute'
where address = (
    select s.address from sign_up s
    where s.pending and (s.leased_until is null or s.leased_until <= now())
    order by s.asked_at
    limit 1
    for update skip locked)
returning address, name, locale, network
