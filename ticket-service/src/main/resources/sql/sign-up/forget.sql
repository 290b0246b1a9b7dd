delete from sign_up
where address = any (array(
    select s.address from sign_up s where not s.pending and s.asked_at < now() - interval '1 hour' limit 1000))
