select root_id, null::bigint from sign_up_known(:address)
