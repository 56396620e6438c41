-- A sign of life is a message that was understood. Finding the last one has to cost the same however many were refused since.
create index feed_message_understood on feed_message (sender, received_at desc) where answer = 'AA' and status <> 'QUARANTINED';
