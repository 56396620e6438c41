-- When somebody really began and ended a duty, as they say it.
create table attendance (
    duty_id    uuid        primary key references duty,
    authority  text        not null default kit_authority(),
    amhp_id    uuid        not null references amhp,
    started_at timestamptz not null,
    ended_at   timestamptz,
    constraint ends_after_it_starts check (ended_at > started_at)
);
create index attendance_by_time on attendance (authority, started_at);
select kit_isolate('attendance');

-- Somebody is out alone, and a colleague knows when to expect a word. Where they are is forgotten when they are back.
create table visit (
    id               uuid        primary key,
    authority        text        not null default kit_authority(),
    version          integer     not null,
    amhp_id          uuid        not null references amhp,
    buddy_id         uuid        not null references amhp,
    assessment_id    uuid,
    place            text,
    plan             text,
    started_at       timestamptz not null,
    due_at           timestamptz not null,
    police_called_at timestamptz,
    ended_at         timestamptz,
    constraint nobody_is_their_own_buddy check (buddy_id <> amhp_id),
    constraint a_word_is_due_after_the_start check (due_at > started_at),
    constraint where_is_forgotten_afterwards check (ended_at is null or (place is null and plan is null)),
    constraint out_somewhere check (ended_at is not null or place is not null)
);
create unique index one_visit_at_a_time on visit (amhp_id) where ended_at is null;
create index visit_words_due on visit (due_at) where ended_at is null and police_called_at is null;
select kit_isolate('visit');

-- Each step of each missed word is raised once, however many look.
create table visit_alarm (
    visit_id  uuid        not null references visit,
    due_at    timestamptz not null,
    step      text        not null,
    authority text        not null default kit_authority(),
    raised_at timestamptz not null,
    primary key (visit_id, due_at, step)
);
select kit_isolate('visit_alarm');

create table visit_word (
    id        uuid        primary key,
    visit_id  uuid        not null references visit,
    authority text        not null default kit_authority(),
    at        timestamptz not null,
    kind      text        not null,
    said_by   uuid
);
create index visit_words on visit_word (visit_id, at);
select kit_isolate('visit_word');
