-- The service connects as ${app}, who owns nothing and bypasses nothing; this reaches the tables of later migrations too.
grant usage on schema ${flyway:defaultSchema} to ${app};
grant select, insert, update, delete on all tables in schema ${flyway:defaultSchema} to ${app};
grant usage, select on all sequences in schema ${flyway:defaultSchema} to ${app};
grant execute on all functions in schema ${flyway:defaultSchema} to ${app};
alter default privileges in schema ${flyway:defaultSchema} grant select, insert, update, delete on tables to ${app};
alter default privileges in schema ${flyway:defaultSchema} grant usage, select on sequences to ${app};
alter default privileges in schema ${flyway:defaultSchema} grant execute on functions to ${app};
revoke all on flyway_schema_history from ${app};
