-- What an edit of a draft changed, so that it can be taken back: place by place, who was there and who is.
create table roster_edit (
    id        uuid        primary key,
    authority text        not null default kit_authority(),
    roster_id uuid        not null references roster,
    number    integer     not null check (number > 0),
    kind      text        not null,
    made_by   text        not null,
    made_at   timestamptz not null,
    undone_at timestamptz,
    unique (roster_id, number)
);
select kit_isolate('roster_edit');

create table roster_edit_place (
    edit_id     uuid not null references roster_edit,
    authority   text not null default kit_authority(),
    demand_id   uuid not null references demand,
    held_before text not null,
    held_after  text not null,
    primary key (edit_id, demand_id),
    constraint something_changed check (held_before <> held_after)
);
select kit_isolate('roster_edit_place');

-- From this day a published rota changes only for a reason that is kept.
alter table roster add column locked_from date;
select set_config('app.authority', '*', true);
update roster set locked_from = first_day where state = 'PUBLISHED';
alter table roster add constraint a_published_rota_is_locked_some_day check ((state = 'PUBLISHED') = (locked_from is not null));

create table duty_change (
    id        uuid        primary key,
    authority text        not null default kit_authority(),
    roster_id uuid        not null references roster,
    duty_id   uuid        not null references duty,
    amhp_id   uuid        references amhp,
    reason    text        not null,
    at        timestamptz not null
);
create index duty_change_by_roster on duty_change (roster_id, at);
select kit_isolate('duty_change');
