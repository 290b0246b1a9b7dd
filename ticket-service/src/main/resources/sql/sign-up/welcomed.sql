select count(*) from sign_up where domain = :domain and welcomed and asked_at > now() - interval '1 hour'
