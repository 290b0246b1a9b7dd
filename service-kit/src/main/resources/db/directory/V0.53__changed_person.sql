-- When what is known of a person came to be so. Null in rows that are older.
alter table person add column changed_at timestamptz;
