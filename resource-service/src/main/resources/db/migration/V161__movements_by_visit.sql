-- Of whom a visit was said before, where its subject is corrected.
create index movement_by_visit on movement (sender, visit) where visit is not null;
