-- A case that somebody has goes to another AMHP only as it is handed over, and whoever had it is told.

create table handover (
    id            uuid        primary key,
    authority     text        not null default kit_authority(),
    assessment_id uuid        not null references assessment,
    from_amhp_id  uuid        not null,
    to_amhp_id    uuid        not null,
    arranged_by   text        not null check (arranged_by in ('HOLDER', 'MANAGER')),
    reason        text,
    arranged_at   timestamptz not null,
    recorded_by   text        not null,
    state         text        not null check (state in ('WAITING', 'TAKEN', 'WITHDRAWN')),
    taken_at      timestamptz,
    seen_at       timestamptz,

    constraint between_two_people check (from_amhp_id <> to_amhp_id),
    constraint taken_with_its_time check ((state = 'TAKEN') = (taken_at is not null)),
    constraint a_manager_says_why check (arranged_by = 'HOLDER' or reason is not null)
);
create unique index one_handover_waits on handover (assessment_id) where state = 'WAITING';
create index handovers_to_see on handover (from_amhp_id) where state = 'TAKEN' and seen_at is null;
create index handovers_to_take on handover (to_amhp_id) where state = 'WAITING';
select kit_isolate('handover');
