-- Within the hour of a mail, asking again is nothing: an address gets one, however often somebody asks. Who got none
-- is looked at again, since their domain may be proven by now. A row is written each time, so that no answer tells.
insert into sign_up as s (address, name, locale, network, asked_at, pending)
values (:address, :name, :locale, :network, now(), true)
on conflict (address) do update
set name = excluded.name, locale = excluded.locale,
    network = case when s.welcomed and s.asked_at >= now() - interval '1 hour' then s.network else excluded.network end,
    asked_at = case when s.pending or s.welcomed and s.asked_at >= now() - interval '1 hour'
                    then s.asked_at else excluded.asked_at end,
    pending = s.pending or not s.welcomed or s.asked_at < now() - interval '1 hour',
    welcomed = s.welcomed and s.asked_at >= now() - interval '1 hour'
