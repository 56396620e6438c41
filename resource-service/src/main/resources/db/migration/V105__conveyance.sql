create table provider (
    id uuid primary key,
    organisation_code text not null unique references organisation,
    name text not null,
    phone text not null,
    vehicles text[] not null,
    meets text[] not null,                  -- needs it can meet: SECURE, WHEELCHAIR, WOMAN_IN_CREW ...
    crew text not null,
    answers_within_minutes integer not null check (answers_within_minutes > 0),
    furthest_miles integer check (furthest_miles > 0),
    note text,
    version integer not null
);

create table conveyance (
    id uuid primary key,
    authority text not null default kit_authority(),
    assessment_id uuid not null,
    pick_up_sector text not null,
    destination_site uuid not null,
    authority_kind text not null,
    authority_expires timestamptz,
    needs text[] not null,
    earliest timestamptz not null,
    latest_arrival timestamptz not null check (latest_arrival > earliest),
    state text not null
        check (state in ('REQUESTED', 'BOOKED', 'EN_ROUTE', 'ARRIVED', 'HANDED_OVER', 'UNFILLED', 'WITHDRAWN')),
    requested_at timestamptz not null,
    handed_over_at timestamptz,
    version integer not null
);
select kit_isolate('conveyance');

create table conveyance_offer (
    id uuid primary key,
    conveyance_id uuid not null references conveyance,
    provider_id uuid not null references provider,
    state text not null check (state in ('OFFERED', 'ANSWERED', 'DECLINED', 'ACCEPTED', 'STOOD_DOWN')),
    offered_at timestamptz not null,
    answer_by timestamptz not null,
    answered_at timestamptz,
    vehicle text,
    pick_up_at timestamptz,
    arrive_by timestamptz,
    crew text,
    reason text,
    version integer not null,
    unique (conveyance_id, provider_id)
);
create unique index one_accepted_offer on conveyance_offer (conveyance_id) where state = 'ACCEPTED';

-- A vehicle with its crew makes one journey at a time.
create table vehicle_booking (
    conveyance_id uuid primary key references conveyance,
    provider_id uuid not null references provider,
    vehicle text not null,
    during tstzrange not null check (not isempty(during) and lower(during) is not null and upper(during) is not null),
    state text not null check (state in ('BOOKED', 'DONE', 'STOOD_DOWN')),
    exclude using gist (provider_id with =, vehicle with =, during with &&) where (state = 'BOOKED')
);

create table place_of_safety (
    id uuid primary key,
    reference text not null unique,
    name text not null,
    kind text not null check (kind in ('HEALTH_BASED', 'HOSPITAL', 'POLICE_STATION')),
    sector text not null references sector,
    force text not null,
    site_id uuid references site,
    admits_under18 boolean not null,
    spaces integer check (spaces >= 0),
    used integer not null check (used >= 0),
    closed integer not null check (closed >= 0),
    note text,
    last_confirmed_at timestamptz,
    version integer not null,
    check (spaces is null or used + closed <= spaces),
    check (kind <> 'POLICE_STATION' or not admits_under18)   -- Mental Health Act 1983, section 136A(1)
);
