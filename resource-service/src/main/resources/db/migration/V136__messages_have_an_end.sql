-- What a message said of a person is kept for a time, for trying it again; then its bytes go, and that it came stays.
alter table feed_message add raw_emptied_at timestamptz;
create index feed_message_by_age on feed_message using brin (received_at) with (pages_per_range = 32);
