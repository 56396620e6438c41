-- Leave is asked for, and approved or refused. Only approved leave keeps anybody from a duty.
alter table leave add column version integer not null default 0;
alter table leave add column state text not null default 'APPROVED';
alter table leave alter column state drop default;
alter table leave add column refused_because text;
alter table leave add constraint a_state_of_leave check (state in ('ASKED', 'APPROVED', 'REFUSED', 'WITHDRAWN'));
alter table leave add constraint a_refusal_says_why check ((state = 'REFUSED') = (refused_because is not null));
create index leave_by_amhp on leave (amhp_id, starts_at);

-- For which days wishes are taken, until when, and how many a person may have.
create table wish_period (
    id        uuid    primary key,
    authority text    not null default kit_authority(),
    version   integer not null,
    first_day date    not null,
    last_day  date    not null,
    closes_on date,
    most      integer not null check (most between 1 and 60),
    constraint it_ends_after_it_begins check (last_day between first_day and first_day + 366),
    constraint one_period_for_a_day exclude using gist (
        authority with =, daterange(first_day, last_day, '[]') with &&)
);
select kit_isolate('wish_period');
