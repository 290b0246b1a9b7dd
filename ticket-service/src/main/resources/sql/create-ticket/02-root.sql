-- Row-level security shows this root until the transaction ends. :root_text is the root as text. The statements of a
-- creation always read by key: to plan them anew for each one's values would cost more than to run them.
select set_config('guichet.root', :root_text, true), set_config('plan_cache_mode', 'force_generic_plan', true)
