-- Proclaimed for England and Wales: the same for every authority.
create table bank_holiday (
    day  date primary key,
    name text not null
);

create table shift_line (
    id            uuid    primary key,
    authority     text    not null default kit_authority(),
    version       integer not null,
    code          text    not null,
    name          text    not null,
    role          text    not null,
    other_roles   text[]  not null,
    starts_at     time    not null,
    ends_at       time    not null,
    days          text[]  not null,
    bank_holidays text    not null,
    cover         text    not null,
    on_call       boolean not null,
    acting_for    text    not null references local_authority,
    team_id       uuid    references team,
    required      integer not null check (required between 1 and 20),
    priority      integer not null check (priority between 1 and 100),
    position      integer not null,
    unique (authority, code)
);
select kit_isolate('shift_line');

create table roster (
    id           uuid        primary key,
    authority    text        not null default kit_authority(),
    version      integer     not null,
    name         text        not null,
    first_day    date        not null,
    last_day     date        not null,
    state        text        not null,
    published_at timestamptz,
    unique (authority, name),
    constraint it_ends_after_it_begins check (last_day between first_day and first_day + 182),
    constraint published_once check ((state = 'PUBLISHED') = (published_at is not null))
);
select kit_isolate('roster');

create table demand (
    id         uuid        primary key,
    authority  text        not null default kit_authority(),
    roster_id  uuid        not null references roster,
    line       text        not null,
    seat       integer     not null,
    role       text        not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    cover      text        not null,
    on_call    boolean     not null,
    acting_for text        not null references local_authority,
    team_id    uuid        references team,
    priority   integer     not null,
    unique (roster_id, line, starts_at, seat),
    constraint it_ends_after_it_begins check (ends_at > starts_at)
);
create index demand_by_roster on demand (roster_id, starts_at);
select kit_isolate('demand');

create table duty (
    id         uuid        primary key,
    authority  text        not null default kit_authority(),
    version    integer     not null,
    roster_id  uuid        not null references roster,
    demand_id  uuid        not null references demand,
    amhp_id    uuid        not null references amhp,
    beside     uuid        references amhp,
    line       text        not null,
    role       text        not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    cover      text        not null,
    on_call    boolean     not null,
    acting_for text        not null,
    pinned     boolean     not null,
    state      text        not null,
    constraint nobody_works_beside_themselves check (beside is distinct from amhp_id),
    constraint beside_a_colleague_is_no_cover check (beside is null or cover = 'NONE')
);
create index duty_by_roster on duty (roster_id);
create index duty_by_time on duty (starts_at, ends_at) where state = 'PUBLISHED';
create index duty_by_amhp on duty (amhp_id, starts_at);
-- one person has a duty; others may only work beside them
create unique index one_person_has_a_duty on duty (demand_id) where beside is null and state <> 'CANCELLED';
select kit_isolate('duty');

-- When people are at work, whoever they work for: their hours add up (Working Time Regulations 1998). Times only, so every
-- authority a person acts for may see them; what the work is stays with the authority whose duty it is.
create table engagement (
    duty_id   uuid        primary key references duty,
    amhp_id   uuid        not null references amhp,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    constraint nobody_is_in_two_places exclude using gist (
        amhp_id with =, tstzrange(starts_at, ends_at) with &&)
);

-- Managers on call are not planned: they are only told of.
create table manager_on_call (
    id        uuid        primary key,
    authority text        not null default kit_authority(),
    name      text        not null,
    phone     text        not null,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    constraint it_ends_after_it_begins check (ends_at > starts_at),
    constraint one_manager_at_a_time exclude using gist (
        authority with =, tstzrange(starts_at, ends_at) with &&)
);
select kit_isolate('manager_on_call');

-- A search for a rota, as any replica may show it. One that has not been heard of for a while has died.
create table solving (
    id             uuid        primary key,
    authority      text        not null default kit_authority(),
    roster_id      uuid        not null references roster,
    state          text        not null,
    started_at     timestamptz not null,
    heard_at       timestamptz not null,
    finished_at    timestamptz,
    stop_asked     boolean     not null,
    demand         integer     not null,
    filled         integer     not null,
    hard           integer,
    medium         integer,
    soft           integer,
    progress       text        not null
);
create unique index one_search_at_a_time on solving (roster_id) where state = 'RUNNING';
create index solving_by_roster on solving (roster_id, started_at);
select kit_isolate('solving');
