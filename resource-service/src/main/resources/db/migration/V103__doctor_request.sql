create table doctor_request (
    id uuid primary key,
    authority text not null default kit_authority(),
    assessment_id uuid not null,
    amhp_id uuid not null,
    sector text not null,
    visit_from timestamptz not null,
    visit_until timestamptz not null check (visit_until > visit_from),
    languages text[] not null,
    urgency text not null,
    excluded uuid[] not null,
    known_to_person uuid[] not null,
    hospital text,                          -- the organisation of the bed, once it is known: regulation 4(2)
    state text not null check (state in ('OPEN', 'FILLED', 'UNFILLED', 'STOOD_DOWN')),
    requested_at timestamptz not null,
    version integer not null
);
select kit_isolate('doctor_request');
create unique index one_live_doctor_request on doctor_request (assessment_id) where state <> 'STOOD_DOWN';

create table doctor_seat (
    id uuid primary key,
    request_id uuid not null references doctor_request,
    kind text not null check (kind in ('S12_SEAT', 'SECOND_SEAT')),
    state text not null check (state in ('OPEN', 'FILLED', 'UNFILLED', 'CLOSED')),
    wave integer not null,
    next_wave_at timestamptz,
    version integer not null,
    unique (request_id, kind)
);
create index seat_due on doctor_seat (next_wave_at) where state = 'OPEN';

create table doctor_offer (
    id uuid primary key,
    request_id uuid not null references doctor_request,
    seat_id uuid not null references doctor_seat,
    doctor_id uuid not null references doctor,
    wave integer not null,
    state text not null check (state in ('ASKED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'ARRIVED', 'STOOD_DOWN')),
    asked_at timestamptz not null,
    seen_at timestamptz,
    answered_at timestamptz,
    expected_at timestamptz,
    arrived_at timestamptz,
    reason text,
    version integer not null
);
create unique index one_open_offer on doctor_offer (seat_id, doctor_id) where state in ('ASKED', 'ACCEPTED', 'ARRIVED');
create index offer_doctor on doctor_offer (doctor_id) where state in ('ASKED', 'ACCEPTED', 'ARRIVED');

-- A doctor is in one place at a time, travel included; a seat is filled once; one doctor does not fill both.
create table doctor_assignment (
    id uuid primary key,
    request_id uuid not null references doctor_request,
    seat_id uuid not null references doctor_seat,
    doctor_id uuid not null references doctor,
    during tstzrange not null check (not isempty(during) and lower(during) is not null and upper(during) is not null),
    state text not null check (state in ('ACCEPTED', 'ATTENDING', 'WITHDRAWN', 'STOOD_DOWN')),
    urgent_necessity text,                  -- why the team rule was set aside, in the AMHP's words
    exclude using gist (doctor_id with =, during with &&) where (state in ('ACCEPTED', 'ATTENDING'))
);
create unique index one_doctor_per_seat on doctor_assignment (seat_id) where state in ('ACCEPTED', 'ATTENDING');
create unique index one_seat_per_doctor on doctor_assignment (request_id, doctor_id) where state in ('ACCEPTED', 'ATTENDING');
