create table doctor (
    id uuid primary key,
    reference text not null unique,
    name text not null,
    sex text not null,
    gmc_number text not null unique,
    phone text not null,
    kind text not null,
    employer text,
    clinical_team text,
    approved_until date,                    -- section 12 approval: the last day it holds
    approved_clinician boolean not null,
    languages text[] not null,
    specialisms text[] not null,
    base_sector text not null references sector,
    version integer not null
);

-- Staff personal data: who may not assess with whom. Read by the conflict check only.
create table declared_tie (
    id uuid primary key,
    kind text not null,
    people uuid[] not null check (cardinality(people) >= 2)
);
create index declared_tie_people on declared_tie using gin (people);

create table availability_window (
    id uuid primary key,
    doctor_id uuid not null references doctor,
    starts timestamptz not null,
    ends timestamptz not null check (ends > starts),
    exclude using gist (doctor_id with =, tstzrange(starts, ends) with &&)
);
