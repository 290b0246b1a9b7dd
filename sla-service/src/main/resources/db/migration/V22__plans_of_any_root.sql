-- A plan that is kept serves all roots (ADR 0147). Where a policy said current_setting() as it is, PostgreSQL looked what it
-- says when it made a plan: one made for a small root, kept, looks through the whole of a large one. In a subquery it is
-- not known until the plan runs. What the policies show is the same.
--
-- And since it is not known, PostgreSQL would take a root of average size, for which an index of all that the root has
-- looks good. With one distinct value it takes the largest; for a root that a statement names it goes on to know better.
do $$
declare
    protected record;
begin
    for protected in
        select format('%I.%I', p.schemaname, p.tablename) as name, c.reltuples > 0 as known
        from pg_policies p join pg_class c on c.oid = format('%I.%I', p.schemaname, p.tablename)::regclass
        where p.schemaname = '${flyway:defaultSchema}' and p.policyname = 'one_root'
    loop
        execute format(
            'alter policy one_root on %s using'
                || ' (root_id = (select nullif(current_setting(''guichet.root'', true), '''')::bigint))',
            protected.name);
        execute format('alter table %s alter column root_id set (n_distinct = 1)', protected.name);
        if protected.known then
            execute format('analyze %s', protected.name);
        end if;
    end loop;
end $$;
