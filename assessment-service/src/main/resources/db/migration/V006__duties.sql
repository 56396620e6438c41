-- Our own copy of who is on duty and may act, from the rota's facts. The rota is the authority.

create table duty (
    id              uuid        primary key,
    authority       text        not null default kit_authority(),
    amhp_id         uuid        not null,
    role            text        not null,
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    counts_as_cover boolean     not null,
    constraint a_duty_has_length check (ends_at > starts_at)
);
create index duties_at on duty (authority, starts_at, ends_at);
select kit_isolate('duty');

-- People are known across authorities: an AMHP may act for several.
create table known_amhp (
    amhp_id   uuid    primary key,
    suspended boolean not null,
    trainee   boolean not null
);
create table known_approval (
    amhp_id   uuid not null references known_amhp,
    authority text not null,
    from_day  date not null,
    until_day date not null,
    primary key (amhp_id, authority, from_day)
);
