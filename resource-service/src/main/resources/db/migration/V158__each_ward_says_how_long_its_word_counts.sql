-- A ward that is looked at every hour and one that is looked at once a shift do not mean the same by "closed".
alter table ward add word_counts_hours integer not null default 4;
alter table ward add constraint ward_word_counts_for_a_time check (word_counts_hours between 1 and 12);
