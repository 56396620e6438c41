-- Our own copy of what was asked of other services and what they answered. Nothing here decides that something is free.

create table doctor_seat (
    assessment_id uuid        not null references assessment,
    seat          text        not null check (seat in ('S12_SEAT', 'SECOND_SEAT')),
    authority     text        not null default kit_authority(),
    state         text        not null
        check (state in ('OPEN', 'ASKED', 'ACCEPTED', 'ARRIVED', 'UNFILLED', 'STOOD_DOWN')),
    doctor_id     uuid,
    expected_at   timestamptz,
    arrived_at    timestamptz,
    changed_at    timestamptz not null,
    primary key (assessment_id, seat)
);
create index seats_of_a_doctor on doctor_seat (doctor_id);
select kit_isolate('doctor_seat');

create table bed_need (
    assessment_id uuid        primary key references assessment,
    authority     text        not null default kit_authority(),
    state         text        not null
        check (state in ('REQUESTED', 'HELD', 'ACCEPTED', 'UNFILLED', 'OCCUPIED', 'WITHDRAWN')),
    hold_id       uuid,
    bed_id        uuid,
    ward_id       uuid,
    site_id       uuid,
    until         timestamptz,
    admit_from    timestamptz,
    admit_until   timestamptz,
    refusals      integer     not null default 0,
    changed_at    timestamptz not null
);
select kit_isolate('bed_need');

create table conveyance_need (
    conveyance_id uuid        primary key,
    assessment_id uuid        not null references assessment,
    authority     text        not null default kit_authority(),
    state         text        not null
        check (state in ('REQUESTED', 'OFFERED', 'BOOKED', 'EN_ROUTE', 'ARRIVED', 'HANDED_OVER', 'UNFILLED', 'WITHDRAWN')),
    provider_id   uuid,
    pick_up_at    timestamptz,
    arrive_by     timestamptz,
    changed_at    timestamptz not null
);
create unique index one_conveyance_at_a_time on conveyance_need (assessment_id) where state not in ('UNFILLED', 'WITHDRAWN');
select kit_isolate('conveyance_need');
