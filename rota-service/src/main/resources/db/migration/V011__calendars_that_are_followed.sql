-- A person's own calendar elsewhere, from which leave is proposed. Its address is a secret: it is never shown again.
create table followed_calendar (
    id        uuid        primary key,
    authority text        not null default kit_authority(),
    amhp_id   uuid        not null unique references amhp,
    address   text        not null,
    made_at   timestamptz not null,
    read_at   timestamptz,
    trouble   text,
    unclear   integer     not null default 0
);
select kit_isolate('followed_calendar');

-- A time that calendar says they are away. Only when: what it is called there is nobody's business.
create table leave_proposal (
    id        uuid        primary key,
    authority text        not null default kit_authority(),
    amhp_id   uuid        not null references amhp,
    starts_at timestamptz not null,
    ends_at   timestamptz not null,
    state     text        not null check (state in ('OPEN', 'ASKED', 'DISMISSED')),
    constraint it_ends_after_it_begins check (ends_at > starts_at),
    constraint proposed_once unique (amhp_id, starts_at, ends_at)
);
select kit_isolate('leave_proposal');
