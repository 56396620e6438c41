-- A message asks the same few questions whatever it says, so their plans are made once for each connection. Left to choose, PostgreSQL
-- weighs a new plan for every message, which takes longer than the message; and a plan made while the tables were small would read them
-- whole for as long as the connection lives. A message that waits for a bed gives way after a second and is tried again, so that those
-- behind it on other connections are not kept by it.
alter function feed_gather(uuid, text, timestamptz, bytea, bytea, bytea, text, text, bytea, jsonb)
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
    set lock_timeout = '1s';
alter function feed_settle(uuid, text, timestamptz, jsonb)
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
    set lock_timeout = '1s';
