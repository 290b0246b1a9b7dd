-- Nothing when one waits already: of two that ask at once, one inserts and the other waits for it.
insert into invitation as i (id, root_id, person_id, address, name, locale, organization, desk,
                             asked_by, state, next_attempt_at, created_at)
values (nextval('invitation_id_seq'), :root, :person, :address, :name, :locale, :organization, :desk,
        :asked_by, 'queued', :now, :now)
on conflict (person_id) where state = 'queued' do nothing
returning i.id, i.person_id, i.address, i.state, i.reason, i.created_at, i.sent_at, i.version
