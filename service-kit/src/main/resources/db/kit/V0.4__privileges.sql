-- The service connects as ${app}, who owns nothing and bypasses nothing; this reaches the tables of later migrations too.
grant usage on schema public to ${app};
grant select, insert, update, delete on all tables in schema public to ${app};
grant usage, select on all sequences in schema public to ${app};
grant execute on all functions in schema public to ${app};
alter default privileges in schema public grant select, insert, update, delete on tables to ${app};
alter default privileges in schema public grant usage, select on sequences to ${app};
alter default privileges in schema public grant execute on functions to ${app};
revoke all on flyway_schema_history from ${app};
