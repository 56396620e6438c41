-- Who sends, and how their words are to be read.
create table sender_profile (
    name text primary key,
    organisation_code text,
    carrier text not null check (carrier in ('MLLP', 'COUNTS', 'MANUAL')),
    sending_application text,
    sending_facility text,
    location_order text not null,
    status_map text not null,               -- code=meaning, separated by spaces
    charset text not null,
    zone text not null,
    accepted_classes text[] not null,
    accepted_processing text[] not null,
    after_discharge text not null check (after_discharge in ('CLEANING', 'FREE')),
    quarantine_answer text not null check (quarantine_answer in ('AE', 'AA')),
    provisional_beds boolean not null,
    stale_after_minutes integer not null check (stale_after_minutes > 0),
    quiet_until timestamptz,                -- planned maintenance: silence is expected until then
    quiet_reason text,
    last_heard_at timestamptz,
    active boolean not null default true,
    version integer not null default 0
);
create unique index one_profile_per_sender on sender_profile (sending_application, sending_facility)
    where sending_application is not null and active;

create table sender_profile_history (
    name text not null,
    version integer not null,
    changed_at timestamptz not null,
    changed_by text not null,
    profile jsonb not null,
    primary key (name, version)
);

-- Every message as it came. The row is committed before the sender is answered.
create table feed_message (
    id uuid primary key,
    sender text not null,
    received_at timestamptz not null,
    raw bytea not null,
    sha256 bytea not null,
    control_id bytea not null,              -- MSH-10, its bytes as sent
    trigger text not null,
    sent_time text not null,                -- EVN-2, or else MSH-7, as sent
    body_hash bytea not null,
    status text not null
        check (status in ('APPLIED', 'IGNORED', 'SUPERSEDED', 'QUARANTINED', 'REPLAYED')),
    reason text,
    answer text not null check (answer in ('AA', 'AE', 'AR')),
    reused_control_id boolean not null default false
);
create unique index feed_message_key on feed_message (sender, control_id, trigger, sent_time, body_hash);
create index feed_message_recent on feed_message (sender, received_at desc);
create index feed_message_quarantine on feed_message (received_at desc) where status = 'QUARANTINED';

create sequence movement_arrival;

-- What happened to which bed, when, by whose word. A person is a keyed hash and nothing more.
create table movement (
    arrival bigint primary key default nextval('movement_arrival'),
    message_id uuid not null references feed_message,
    sender text not null,
    person bytea not null,
    times timestamptz[] not null,           -- event time first, then the next sources to settle a tie
    kind text not null,
    bed_id uuid references bed,
    prior_bed_id uuid references bed,
    back_at timestamptz
);
create index movement_person on movement (sender, person);

create table merged_person (
    sender text not null,
    person bytea not null,
    survivor bytea not null,
    primary key (sender, person)
);

-- Where each person is now, as their movements in order say.
create table stay (
    sender text not null,
    person bytea not null,
    bed_id uuid not null references bed,
    times timestamptz[] not null,
    arrival bigint not null,
    on_leave boolean not null,
    back_at timestamptz,
    leaving boolean not null,
    primary key (sender, person)
);
create index stay_bed on stay (bed_id);

-- Everything said about an empty bed: a discharge, a status message, a person on the ward. The latest counts.
create table bed_word (
    bed_id uuid not null references bed,
    sender text not null,
    person bytea,                           -- whose leaving this is; null for a status or a person's word
    times timestamptz[] not null,
    arrival bigint not null,
    word text not null check (word in ('FREE', 'OCCUPIED', 'ON_LEAVE', 'LEAVING', 'CLEANING', 'CLOSED', 'UNKNOWN', 'RESERVED', 'CONFLICT')),
    source text not null,
    note text
);
create index bed_word_bed on bed_word (bed_id);
create index bed_word_person on bed_word (sender, person);
