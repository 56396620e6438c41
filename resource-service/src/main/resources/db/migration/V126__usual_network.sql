-- A community team, and the wards that usually admit the people it looks after: its usual local network of services.
create table community_team (
    id uuid primary key,
    reference text not null unique,
    name text not null,
    authority text not null,                -- whose people it looks after
    organisation_code text not null references organisation,
    version integer not null
);
create table usual_ward (
    team_id uuid not null references community_team on delete cascade,
    ward_id uuid not null references ward,
    primary key (team_id, ward_id)
);

alter table bed_request add detained boolean not null default false;
alter table bed_request add community_team uuid references community_team;

-- A bed outside the usual network: whether it is a placement out of area is decided by whoever sends the person, who says why.
create table placement (
    hold_id uuid primary key references bed_hold,
    authority text not null default kit_authority(),
    assessment_id uuid not null,
    team_id uuid references community_team,
    sending_organisation text references organisation,
    acute boolean not null,
    can_be_visited boolean not null,        -- regularly, by the care co-ordinator
    out_of_area boolean not null,
    reason text not null check (reason in ('NO_LOCAL_BED', 'AWAY_FROM_HOME', 'SAFETY', 'STAFF_MEMBER', 'CHOICE', 'OTHER')),
    why text not null,
    continuity text,
    about_miles integer,
    decided_by text not null,
    decided_at timestamptz not null,
    constraint placement_as_defined check (not (out_of_area and can_be_visited))
);
select kit_isolate('placement');
