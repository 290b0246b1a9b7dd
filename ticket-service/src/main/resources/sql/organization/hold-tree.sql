-- No row is locked, but the tree of a root.
select pg_advisory_xact_lock_shared(hashtextextended('organizations', :root))
