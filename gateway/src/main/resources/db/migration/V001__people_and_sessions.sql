create table person (
    username      text    primary key check (username ~ '^[a-z0-9-]{2,40}$'),
    name          text    not null,
    shows         text    not null default '',
    demonstration boolean not null default false
);

create table membership (
    id           text   primary key,
    username     text   not null references person on delete cascade,
    authority    text   not null default '',
    organisation text   not null default '',
    place        text   not null,
    roles        text[] not null check (cardinality(roles) > 0),
    person_id    uuid
);
create index membership_of_person on membership (username);

-- The cookie's value is known to the browser only; here is its hash.
create table session (
    token_hash    bytea       primary key,
    id            uuid        not null unique,
    membership_id text        not null references membership on delete cascade,
    started_at    timestamptz not null,
    seen_at       timestamptz not null
);
