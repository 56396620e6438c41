-- What a ward's sit-rep said, each once. A late one is recorded and changes nothing.
create table ward_sitrep (
    ward_id uuid not null references ward,
    as_of timestamptz not null,
    core_beds integer not null check (core_beds >= 0),
    empty_beds integer not null check (empty_beds between 0 and core_beds),
    received_at timestamptz not null,
    applied boolean not null,
    primary key (ward_id, as_of)
);
