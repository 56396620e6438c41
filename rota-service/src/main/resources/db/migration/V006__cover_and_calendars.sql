-- Somebody asks for a duty of theirs to be taken by somebody else.
create table cover_request (
    id         uuid        primary key,
    authority  text        not null default kit_authority(),
    version    integer     not null,
    duty_id    uuid        not null references duty,
    amhp_id    uuid        not null references amhp,
    state      text        not null,
    asked_at   timestamptz not null,
    settled_at timestamptz,
    constraint open_until_settled check ((state = 'OPEN') = (settled_at is null))
);
create unique index one_open_request_for_a_duty on cover_request (duty_id) where state = 'OPEN';
select kit_isolate('cover_request');

-- Ways to settle it. Each is a ring of one, two or three duties that change hands together, or not at all.
create table cover_leg (
    request_id uuid    not null references cover_request,
    authority  text    not null default kit_authority(),
    way        integer not null,
    position   integer not null,
    duty_id    uuid    not null references duty,
    from_amhp  uuid    not null references amhp,
    to_amhp    uuid    not null references amhp,
    answer     text    not null,
    primary key (request_id, way, position),
    constraint a_ring_has_three_duties_at_most check (position between 1 and 3),
    constraint it_changes_hands check (from_amhp <> to_amhp)
);
select kit_isolate('cover_leg');

-- What changed for a person, until they have seen it.
create table notice (
    id        uuid        primary key,
    authority text        not null default kit_authority(),
    amhp_id   uuid        not null references amhp,
    duty_id   uuid        not null references duty,
    kind      text        not null,
    at        timestamptz not null,
    seen_at   timestamptz
);
create index notice_unseen on notice (amhp_id, at) where seen_at is null;
select kit_isolate('notice');

-- A secret address of a calendar: a person's or a team's. Only its digest is kept.
create table calendar_feed (
    id          uuid        primary key,
    authority   text        not null default kit_authority(),
    digest      bytea       not null unique,
    amhp_id     uuid        references amhp,
    team_id     uuid        references team,
    made_at     timestamptz not null,
    revoked_at  timestamptz,
    last_read   timestamptz,
    constraint of_a_person_or_a_team check ((amhp_id is null) <> (team_id is null))
);
create unique index one_feed_for_a_person on calendar_feed (amhp_id) where revoked_at is null;
create unique index one_feed_for_a_team on calendar_feed (team_id) where revoked_at is null;
select kit_isolate('calendar_feed');
