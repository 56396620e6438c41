-- What the Working Time Regulations 1998 ask about a person: work elsewhere, an opt-out given notice of, and how weekly rest is given.
alter table amhp add column other_hours numeric(4,1) not null default 0;
alter table amhp add column opt_out_until date;
alter table amhp add column rest_by_fortnight boolean not null default false;
alter table amhp add constraint other_hours_are_possible check (other_hours between 0 and 80);
alter table amhp add constraint only_an_opt_out_ends check (opt_out48 or opt_out_until is null);

-- How many first duties a newly approved AMHP works beside a colleague before being cover alone.
alter table amhp add column paired_for integer;
alter table amhp add constraint paired_for_some check (paired_for between 1 and 50);
