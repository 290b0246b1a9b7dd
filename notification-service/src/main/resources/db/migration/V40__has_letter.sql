-- Whether the ledger still has what a mail is written from, for those who read its line without it. Virtual: a large
-- table is not written again.
alter table delivery add column has_letter boolean generated always as (letter is not null) virtual;
