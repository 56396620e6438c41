-- Local authorities by code. Not anyone's own: several services' people act for several of them.
create table local_authority (
    code text primary key,
    name text not null
);

create table team (
    id        uuid    primary key,
    authority text    not null default kit_authority(),
    version   integer not null,
    name      text    not null,
    place     text    not null,
    unique (authority, name)
);
select kit_isolate('team');

-- A person belongs to the authority that keeps their record; others they act for may see it.
create table amhp (
    id                   uuid         primary key,
    authority            text         not null default kit_authority(),
    version              integer      not null,
    reference            text         not null,
    name                 text         not null,
    called               text         not null,
    pronoun              text         not null,
    profession           text         not null,
    phone                text         not null,
    reached_by           text,
    languages            text[]       not null,
    team_id              uuid         references team,
    trainee              boolean      not null,
    supervisor_id        uuid         references amhp,
    counts_as_cover_from timestamptz,
    weekly_hours         numeric(4,1) not null,
    working_days         text[]       not null,
    only_lines           text[]       not null,
    day_lines_only       boolean      not null,
    no_nights            boolean      not null,
    max_duties_per_week  integer,
    night_share          integer      not null,
    weekend_share        integer      not null,
    opt_out48            boolean      not null,

    unique (authority, reference),
    constraint a_trainee_has_a_supervisor check (not trainee or supervisor_id is not null),
    constraint hours_are_not_negative check (weekly_hours between 0 and 60),
    constraint shares_are_not_negative check (night_share >= 0 and weekend_share >= 0),
    constraint a_weekly_maximum_allows_something check (max_duties_per_week > 0)
);
select kit_isolate('amhp');

create table acting_for (
    amhp_id   uuid not null references amhp,
    authority text not null default kit_authority(),
    acts_for  text not null references local_authority,
    from_day  date not null,
    until_day date,
    primary key (amhp_id, acts_for, from_day),
    constraint it_ends_after_it_begins check (until_day >= from_day)
);
select kit_isolate('acting_for');
create policy of_those_acted_for on acting_for for select using (acts_for = kit_authority());
create policy of_those_acted_for on amhp for select using (
    exists (select from acting_for agreed where agreed.amhp_id = amhp.id and agreed.acts_for = kit_authority()));

-- One approving authority at a time, five years at most (SI 2008/1206, regulations 4 and 7).
create table approval (
    amhp_id             uuid not null references amhp,
    authority           text not null default kit_authority(),
    approving_authority text not null references local_authority,
    from_day            date not null,
    ended               date,
    last_day            date not null generated always as (
        coalesce(ended, greatest(
            (from_day + interval '5 years' - interval '1 day')::date,
            (from_day - interval '1 day' + interval '5 years')::date))) stored,
    end_reason          text,
    primary key (amhp_id, from_day),
    constraint an_early_end_has_a_reason check ((ended is null) = (end_reason is null)),
    constraint one_approval_at_a_time exclude using gist (
        amhp_id with =, daterange(from_day, last_day, '[]') with &&)
);
select kit_isolate('approval');
create policy of_those_acted_for on approval for select using (
    exists (select from acting_for agreed where agreed.amhp_id = approval.amhp_id and agreed.acts_for = kit_authority()));

-- That a person is suspended is seen by those they act for; why is read by their own authority's managers only.
create table suspension (
    amhp_id        uuid not null references amhp,
    authority      text not null default kit_authority(),
    from_day       date not null,
    until_day      date,
    private_reason text not null,
    primary key (amhp_id, from_day),
    constraint it_ends_after_it_begins check (until_day >= from_day)
);
select kit_isolate('suspension');
create policy of_those_acted_for on suspension for select using (
    exists (select from acting_for agreed where agreed.amhp_id = suspension.amhp_id and agreed.acts_for = kit_authority()));

create table leave (
    id        uuid        primary key,
    authority text        not null default kit_authority(),
    amhp_id   uuid        not null references amhp,
    kind      text        not null,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    constraint it_ends_after_it_begins check (ends_at > starts_at)
);
create index leave_by_time on leave (starts_at, ends_at);
select kit_isolate('leave');
create policy of_those_acted_for on leave for select using (
    exists (select from acting_for agreed where agreed.amhp_id = leave.amhp_id and agreed.acts_for = kit_authority()));

create table wish (
    id        uuid        primary key,
    authority text        not null default kit_authority(),
    amhp_id   uuid        not null references amhp,
    kind      text        not null,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    constraint it_ends_after_it_begins check (ends_at > starts_at)
);
create index wish_by_time on wish (starts_at, ends_at);
select kit_isolate('wish');

create table burden (
    id        uuid           primary key,
    authority text           not null default kit_authority(),
    amhp_id   uuid           not null references amhp,
    kind      text           not null,
    amount    numeric(6,1)   not null check (amount >= 0),
    from_day  date           not null,
    until_day date           not null,
    constraint it_ends_after_it_begins check (until_day >= from_day),
    unique (amhp_id, kind, from_day)
);
select kit_isolate('burden');
