-- No row is locked, but the tree of a root.
select pg_advisory_xact_lock(hashtextextended('organizations', :root))
