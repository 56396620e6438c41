-- What a health body has told authorities under section 140: hospitals that receive people in cases of special urgency, and those with
-- accommodation suitable for people under 18.
create table section_140_entry (
    id uuid primary key,
    health_body text not null,
    authorities text[] not null check (cardinality(authorities) > 0),
    site_id uuid not null references site,
    arrangement text not null,
    special_urgency boolean not null,
    under_18 boolean not null,
    phone text not null,
    confirmed_on date not null,
    version integer not null,
    constraint section_140_says_what check (special_urgency or under_18)
);
