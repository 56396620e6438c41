-- Beds told of as FHIR resources.
alter table sender_profile drop constraint sender_profile_carrier_check;
alter table sender_profile add constraint sender_profile_carrier_check check (carrier in ('MLLP', 'FHIR', 'COUNTS', 'MANUAL'));

-- What a sender last said of a Location or an Encounter, for reading back and for If-Match. Nothing of the person is in it.
create table fhir_resource (
    sender text not null,
    type text not null check (type in ('Location', 'Encounter')),
    id text not null,
    version integer not null,
    body_hash bytea not null,
    resource jsonb not null,
    part_of text,
    updated_at timestamptz not null,
    primary key (sender, type, id)
);
