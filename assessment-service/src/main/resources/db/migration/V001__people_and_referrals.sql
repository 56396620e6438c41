-- The people Duty Desk is here for, and the requests to consider their case (section 13 of the Mental Health Act 1983).

create table person (
    id                 uuid    primary key,
    authority          text    not null default kit_authority(),
    version            integer not null,
    name               text    not null,
    pronoun            text,
    nhs_number         text    check (nhs_number ~ '^[0-9]{10}$'),
    age                integer check (age between 0 and 130),
    age_on             date,
    date_of_birth      date,
    sex                text,
    language           text,
    interpreter_needed boolean not null,
    access_needs       text,
    what_matters       text,

    constraint an_age_has_its_day check ((age is null) = (age_on is null)),
    constraint age_or_date_of_birth_is_known check (num_nonnulls(age, date_of_birth) >= 1)
);
create unique index one_record_per_nhs_number on person (authority, nhs_number) where nhs_number is not null;
select kit_isolate('person');

-- The last number given out, per authority and kind: R-2001, A-1001.
create table reference_number (
    authority text    not null default kit_authority(),
    kind      text    not null check (kind in ('R', 'A')),
    last      integer not null,
    primary key (authority, kind)
);
select kit_isolate('reference_number');

create table referral (
    id                        uuid        primary key,
    authority                 text        not null default kit_authority(),
    version                   integer     not null,
    reference                 text        not null,
    person_id                 uuid        not null references person,
    source                    text        not null,
    referrer_name             text,
    referrer_contact          text,
    received_at               timestamptz not null,
    recorded_at               timestamptz not null,
    recorded_by               text        not null,
    what_is_happening         text,
    power                     text        not null,
    place_id                  uuid,
    place_kind                text,
    place_name                text,
    sector                    text,
    relative_requires         boolean     not null,
    state                     text        not null
        check (state in ('REFERRED', 'TRIAGE', 'ACCEPTED', 'ADVICE_ONLY', 'DIVERTED', 'NOT_PROCEEDING')),
    taken_by                  uuid,
    closed_at                 timestamptz,
    closing_reason            text,

    unique (authority, reference),
    constraint closed_with_a_reason check (
        (state in ('ADVICE_ONLY', 'DIVERTED', 'NOT_PROCEEDING')) = (closed_at is not null and closing_reason is not null))
);
create index open_referrals on referral (authority, received_at) where state in ('REFERRED', 'TRIAGE');
select kit_isolate('referral');

-- What happened, in order; nothing here is ever changed.
create table log_entry (
    id          uuid        primary key,
    authority   text        not null default kit_authority(),
    referral_id uuid        not null references referral,
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    kind        text        not null,
    words       text        not null
);
create index log_of_a_case on log_entry (referral_id, happened_at, recorded_at);
select kit_isolate('log_entry');
revoke update, delete, truncate on log_entry from ${app_role};
