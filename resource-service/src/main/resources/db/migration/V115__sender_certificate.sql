-- Whose certificate a sender shows. Where one is named, nobody else may speak in that sender's name, and nobody without it.
alter table sender_profile add certificate_subject text;

-- Which component of PV1-3 is what, where it is none of the usual orders: trust=1 ward=2 bed=3 site=4.
alter table sender_profile add location_parts text;

-- Somebody spoke in the name of a sender and could not have been it.
create table feed_security_event (
    id uuid primary key,
    at timestamptz not null,
    kind text not null check (kind in ('OTHER_CERTIFICATE', 'NO_CERTIFICATE', 'UNKNOWN_SENDER')),
    claimed_application text not null,
    claimed_facility text not null,
    certificate text
);
create index feed_security_event_recent on feed_security_event (at desc);

-- The place a message named and nobody has entered, in the sender's words: a ward, not a person.
alter table feed_message add named_site text;
alter table feed_message add named_ward text;
alter table feed_message add named_bed text;
create index feed_message_unknown_place on feed_message (sender, named_ward) where status = 'QUARANTINED' and named_ward is not null;
