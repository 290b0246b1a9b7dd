-- Row-level security shows this root until the transaction ends. :root_text is the root as text.
select set_config('guichet.root', :root_text, true)
