-- Committing with a NOTIFY takes a lock of the whole cluster, so that all who published committed one after the other.
-- The relay looks every 50 ms instead, at an index that is nearly always empty.

drop trigger outbox_wakes_the_relay on outbox;
drop function outbox_wakes_the_relay();
