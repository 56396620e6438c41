create table ward (
    id uuid primary key,
    reference text not null unique,
    name text not null,
    site_id uuid not null references site,
    bed_type text not null,                 -- MHSDS v6 admitted patient classification
    intended_sex text not null check (intended_sex in ('1', '2', '8')),
    intended_age text not null,
    security integer not null check (security between 0 and 3),
    locked boolean not null,
    admits_from time,                       -- London time; null: at any time
    admits_until time,
    access text[] not null,
    usual_for text[] not null,              -- authorities whose community teams usually use this ward
    phone text not null,
    feed text,                              -- the sender profile that speaks for its beds
    note text,
    last_confirmed_at timestamptz,
    confirmed_by text,
    counted_free integer check (counted_free >= 0),
    counted_at timestamptz,
    version integer not null
);

create table bed (
    id uuid primary key,
    ward_id uuid references ward,
    sender text not null,                   -- the sender profile whose words these are
    facility text not null,                 -- the site as sent: part of the key
    point_of_care text not null,            -- PV1-3 components 1 to 3, exactly as sent
    room text not null,
    bed text not null,
    name text not null,
    access text[] not null,
    provisional boolean not null,           -- seen in a feed, known to nobody: never offered
    state text not null check (state in ('FREE', 'OCCUPIED', 'ON_LEAVE', 'CLEANING', 'CLOSED', 'UNKNOWN')),
    state_note text,
    source text not null,
    event_time timestamptz,
    last_confirmed_at timestamptz,
    confidence text not null check (confidence in ('CONFIRMED', 'CONFLICT', 'UNKNOWN')),
    reserved boolean not null default false,
    expected_free boolean not null default false,
    back_at timestamptz,
    version integer not null default 0,
    unique (sender, facility, point_of_care, room, bed),
    check (provisional = (ward_id is null))
);
create index bed_ward on bed (ward_id);
create index bed_taken on bed (id) where state in ('OCCUPIED', 'ON_LEAVE');

create table bed_hold (
    id uuid primary key,
    bed_id uuid not null references bed,
    ward_id uuid not null references ward,
    assessment_id uuid not null,
    authority text not null,
    held_from timestamptz not null,
    held_until timestamptz not null,
    during tstzrange not null generated always as (tstzrange(held_from, held_until, '[)')) stored
        check (not isempty(during) and lower(during) is not null and upper(during) is not null),
    state text not null
        check (state in ('HELD', 'CONFIRMED', 'OCCUPIED', 'EXPIRED', 'RELEASED', 'REFUSED', 'ENDED')),
    held_by text not null,
    asked_need text not null,               -- what the ward is told: age band, sex, type. No identity
    answered_at timestamptz,
    answered_by text,
    refusal text,
    admit_from timestamptz,
    admit_until timestamptz,
    version integer not null default 0,
    exclude using gist (bed_id with =, during with &&) where (state in ('HELD', 'CONFIRMED', 'OCCUPIED'))
);
create unique index one_hold_per_assessment on bed_hold (assessment_id) where state in ('HELD', 'CONFIRMED');
create index hold_due on bed_hold (held_until) where state in ('HELD', 'CONFIRMED');
create index hold_ward on bed_hold (ward_id, held_from);

-- A link and a code open one hold and nothing else. Only a keyed hash of the code is kept.
create table ward_code (
    hold_id uuid primary key references bed_hold,
    code_hash bytea not null,
    expires_at timestamptz not null,
    wrong_tries integer not null default 0
);

create table bed_request (
    id uuid primary key,
    authority text not null default kit_authority(),
    assessment_id uuid not null,
    bed_type text not null,
    age integer not null,
    sex text not null,
    section136 boolean not null,
    accessibility text[] not null,
    security integer not null,
    sector text not null,
    needed_by timestamptz,
    state text not null check (state in ('OPEN', 'PLACED', 'WITHDRAWN')),
    requested_at timestamptz not null,
    version integer not null
);
select kit_isolate('bed_request');
create unique index one_live_bed_request on bed_request (assessment_id) where state <> 'WITHDRAWN';
