-- Only when the call carries an Idempotency-Key. First of the writes: a concurrent call with the key waits here, and then
-- fails on the key, so that it writes nothing and answers what the first one did.
insert into idempotency_key (scope, root_id, caller, body_hash, status, headers, body)
values (:scope, :root, :caller, :body_hash, :status, :headers, :body)
