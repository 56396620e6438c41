alter table amhp add column best_interests_assessor boolean not null default false;
alter table amhp add column specialisms text[] not null default '{}';
-- Somebody who comes back after a time away is paired anew: duties worked beside a colleague before this day count no more.
alter table amhp add column returned_on date;

-- Times in every week that a person can never work. Why is nobody's business, and is not kept.
create table never_works (
    amhp_id    uuid not null references amhp,
    authority  text not null default kit_authority(),
    day        text not null,
    from_time  time not null,
    until_time time not null,
    primary key (amhp_id, day, from_time)
);
select kit_isolate('never_works');
create policy of_those_acted_for on never_works for select using (
    exists (select from acting_for agreed where agreed.amhp_id = never_works.amhp_id and agreed.acts_for = kit_authority()));

-- Why an approval ended, in the words of SI 2008/1206, regulation 7.
select set_config('app.authority', '*', true);
-- What was written before reasons had names is kept as it was (regulation 8: for five years).
alter table approval add column end_words text;
update approval set end_words = end_reason, end_reason = 'NOT_RECORDED' where end_reason is not null;
alter table approval add constraint the_regulations_know_why check (end_reason in (
    'AT_OWN_REQUEST', 'NO_LONGER_COMPETENT', 'PROFESSION_LOST', 'CONDITION_NOT_MET', 'APPROVED_ELSEWHERE', 'NOT_RECORDED'));

-- Training agreed with the approving authority as relevant (regulation 5(a)).
create table training (
    id        uuid         primary key,
    authority text         not null default kit_authority(),
    amhp_id   uuid         not null references amhp,
    course    text         not null,
    day       date         not null,
    hours     numeric(4,1) not null,
    constraint it_took_some_time check (hours > 0 and hours <= 40),
    constraint recorded_once unique (amhp_id, day, course)
);
select kit_isolate('training');

-- What comes to an end, told once at each number of days before.
create table warning (
    id        uuid        primary key,
    authority text        not null,
    amhp_id   uuid        not null references amhp,
    kind      text        not null,
    ends      date        not null,
    days      integer     not null,
    raised_at timestamptz not null,
    constraint told_once unique (amhp_id, kind, ends, days)
);
select kit_isolate('warning');
