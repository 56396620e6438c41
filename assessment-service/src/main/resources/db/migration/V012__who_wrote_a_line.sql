-- The AMHP who wrote a line, so that a reader sees a colleague's name and not the name they sign in with.
alter table log_entry add recorded_by_person uuid;
