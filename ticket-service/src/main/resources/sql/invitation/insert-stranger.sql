-- Somebody nobody knows. Nothing within the hour of another one: whoever takes over from a replica that died asks again.
insert into invitation (id, root_id, address, name, locale, organization, desk, state, next_attempt_at, created_at)
select nextval('invitation_id_seq'), cast(:root as bigint), cast(:address as text), cast(:name as text),
       cast(:locale as text), cast(:organization as text), cast(:desk as text), 'queued',
       cast(:now as timestamptz), cast(:now as timestamptz)
where not exists (
    select from invitation i
    where i.root_id = :root and i.address = :address and i.person_id is null and i.created_at > :since)
on conflict (root_id, address) where state = 'queued' and person_id is null do nothing
