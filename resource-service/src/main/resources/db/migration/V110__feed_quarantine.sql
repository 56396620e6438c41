-- A message set aside may be tried again after its profile was mended, and not for ever.
alter table feed_message add tries integer not null default 0 check (tries between 0 and 10);

-- Of all that was ever said of a bed only the latest matters; it has to be found without reading the rest.
drop index bed_word_bed;
create index bed_word_latest on bed_word (bed_id, times desc, arrival desc);
