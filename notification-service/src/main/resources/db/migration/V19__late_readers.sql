-- Whether the reader of a mail may still read it is asked when it is sent, too. An event may come late: then it names
-- people of its own day.

-- When what is known of a desk was so: who was at it later is not known to have left.
alter table desk_card add column told_at timestamptz;

-- Who follows the ticket; null: no event has told since this release.
alter table ticket add column observers bigint[];
