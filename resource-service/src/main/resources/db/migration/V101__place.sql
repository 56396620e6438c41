-- Where things are, to a postcode sector: never anyone's house.
create table sector (
    code text primary key,
    name text not null,
    latitude double precision not null check (latitude between -90 and 90),
    longitude double precision not null check (longitude between -180 and 180),
    town boolean not null
);

create table organisation (
    code text primary key,
    name text not null,
    kind text not null,
    phone text
);

create table site (
    id uuid primary key,
    code text not null unique,
    name text not null,
    organisation_code text not null references organisation,
    sector text not null references sector
);
