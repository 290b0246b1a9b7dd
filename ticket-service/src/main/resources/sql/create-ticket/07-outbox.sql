-- TicketCreated, then StatusChanged: one aggregate, so one shard, in this order.
insert into outbox (shard, topic, key, event_id, type, occurred_at, root_id, payload)
values (:shard, :topic, :key, :created_event, :created_type, :now, :root, :created_payload),
       (:shard, :topic, :key, :status_event, :status_type, :now, :root, :status_payload)
