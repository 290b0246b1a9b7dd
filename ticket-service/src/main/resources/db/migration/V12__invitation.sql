-- How people who are known get to sign in: somebody invites them, or they ask for it themselves.

-- Whether whoever has an address in one of its domains may ask for an invitation themselves.
alter table organization add column sign_up boolean not null default false;

create sequence invitation_id_seq;

-- A mail that the identity provider is asked to send. Written with the wish, worked off by any replica.
create table invitation (
    id              bigint      not null primary key,
    root_id         bigint      not null,
    person_id       bigint      not null,
    -- the person's address, name and language when it was asked for; the address in lower case
    address         text        not null,
    -- where it ends up: what follows a `+` is the reader's own filing, and no way around their budget
    mailbox         text        not null generated always as (regexp_replace(address, '\+[^@]*@', '@')) stored,
    name            text        not null,
    locale          text        not null,
    -- null when they asked for it themselves
    asked_by        bigint,
    state           text        not null check (state in ('queued', 'sent', 'failed')),
    -- why it failed, or why it was put off last
    reason          text,
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    -- a worker has it until then
    leased_until    timestamptz,
    created_at      timestamptz not null,
    sent_at         timestamptz,
    version         bigint      not null default 1,
    foreign key (root_id, person_id) references person (root_id, id),
    foreign key (root_id, asked_by) references person (root_id, id),
    check ((state = 'sent') = (sent_at is not null))
);
-- One at a time per person.
create unique index invitation_queued_taken on invitation (person_id) where state = 'queued';
create index invitation_person on invitation (person_id, id);
create index invitation_asked_by on invitation (asked_by) where asked_by is not null;
create index invitation_due on invitation (next_attempt_at, id) where state = 'queued';
create index invitation_mailbox_queued on invitation (mailbox, id) where state = 'queued';
create index invitation_mailbox on invitation (mailbox, sent_at) where sent_at is not null;

alter table invitation enable row level security;
create policy one_root on invitation using (root_id = nullif(current_setting('guichet.root', true), '')::bigint);

-- Who asked to sign up, whatever is known of them: written before anything is looked up, so that every answer is the
-- same and takes as long. A row names no root and says nothing of one; it is deleted an hour after it was written.
create table sign_up (
    -- lower case
    address      text        not null primary key,
    domain       text        not null generated always as (split_part(address, '@', -1)) stored,
    name         text,
    locale       text        not null,
    asked_at     timestamptz not null,
    pending      boolean     not null,
    -- whether an organization let them in: a domain gets so many in an hour
    welcomed     boolean     not null default false,
    leased_until timestamptz
);
create index sign_up_pending on sign_up (asked_at) where pending;
create index sign_up_over on sign_up (asked_at) where not pending;
create index sign_up_welcomed on sign_up (domain, asked_at) where welcomed;

-- The workers look across roots: these functions run as the owner, past row-level security, and are all they may do.
-- Leases count by the database's clock: replicas need not agree on the time.

-- A mailbox gets so many mails in 24 hours, whoever asks and in however many roots, and one at a time: what is over
-- waits. So only the oldest that waits for a mailbox is ever taken.
create function invitation_claim(wanted integer, lease interval, per_day integer) returns table (
        id bigint, address text, name text, locale text, attempts integer, created_at timestamptz)
    language sql volatile security definer set search_path = public, pg_temp
as $$
    with due as materialized (
        select i.id from invitation i
        where i.state = 'queued' and i.next_attempt_at <= now()
          and (i.leased_until is null or i.leased_until <= now())
          and not exists (select from invitation o
                          where o.mailbox = i.mailbox and o.state = 'queued' and o.id < i.id)
          and (select count(*) from invitation s
               where s.mailbox = i.mailbox and s.sent_at > now() - interval '24 hours') < per_day
        order by i.next_attempt_at, i.id
        limit wanted
        for update of i skip locked)
    update invitation i
    set attempts = i.attempts + 1, leased_until = clock_timestamp() + lease
    from due
    where i.id = due.id
    returning i.id, i.address, i.name, i.locale, i.attempts, i.created_at
$$;

-- Not of an attempt that somebody else has made since. A null `pause` settles it for good.
create function invitation_settle(which bigint, made integer, outcome text, why text, pause interval) returns void
    language sql volatile security definer set search_path = public, pg_temp
as $$
    update invitation i
    set state = outcome, reason = why, leased_until = null, version = i.version + 1,
        sent_at = case when outcome = 'sent' then now() end,
        next_attempt_at = case when pause is null then i.next_attempt_at else now() + pause end
    where i.id = which and i.attempts = made and i.state = 'queued'
$$;

-- The organizations that list the domain and let people sign up by it.
create function sign_up_organizations(wanted text) returns table (root_id bigint, organization_id bigint)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select d.root_id, d.organization_id from email_domain d
    join organization o on o.id = d.organization_id
    where d.domain = lower(wanted) and o.sign_up
    order by d.root_id
$$;

revoke all on function invitation_claim(integer, interval, integer) from public;
grant execute on function invitation_claim(integer, interval, integer) to ${app};
revoke all on function invitation_settle(bigint, integer, text, text, interval) from public;
grant execute on function invitation_settle(bigint, integer, text, text, interval) to ${app};
revoke all on function sign_up_organizations(text) from public;
grant execute on function sign_up_organizations(text) to ${app};
