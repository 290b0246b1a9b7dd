select pg_advisory_xact_lock(hashtextextended('organizations', :root))
