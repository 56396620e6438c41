-- Somebody looked at what was set aside, and nothing is to come of it: then it need not be kept.
alter table feed_message drop constraint feed_message_status_check;
alter table feed_message add constraint feed_message_status_check
    check (status in ('APPLIED', 'IGNORED', 'SUPERSEDED', 'QUARANTINED', 'REPLAYED', 'DISMISSED'));
