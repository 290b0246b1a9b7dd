-- Within the hour, asking again is nothing: an address gets one mail, however often somebody asks.
insert into sign_up as s (address, name, locale, asked_at, pending)
values (:address, :name, :locale, now(), true)
on conflict (address) do update
set name = excluded.name, locale = excluded.locale, asked_at = excluded.asked_at, pending = true, welcomed = false,
    leased_until = null
where s.asked_at < now() - interval '1 hour'
