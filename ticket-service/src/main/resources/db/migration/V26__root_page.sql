-- Operators search their roots since V6, which lists them, too.
drop function ${flyway:defaultSchema}.directory_root_page(bigint, integer);
