-- A ward is asked whether it could take a person, before any of its beds is held: so several can be asked at once, and no bed is kept
-- from others meanwhile.
create table ward_enquiry (
    id uuid primary key,
    assessment_id uuid not null,
    authority text not null,
    ward_id uuid not null references ward,
    asked_need text not null,               -- age band, sex, type. No identity
    not_suited text[] not null default '{}',
    not_suited_reason text,
    asked_at timestamptz not null,
    asked_by text not null,
    state text not null check (state in ('ASKED', 'YES', 'PROPOSED', 'NO', 'TAKEN', 'WITHDRAWN')),
    refusal text,
    admit_from timestamptz,
    admit_until timestamptz,
    answered_at timestamptz,
    answered_by text,
    hold_id uuid references bed_hold,
    constraint enquiry_no_has_a_reason check ((state = 'NO') = (refusal is not null)),
    constraint enquiry_yes_has_hours check (state not in ('YES', 'PROPOSED', 'TAKEN') or admit_until > admit_from),
    constraint enquiry_taken_has_a_hold check ((state = 'TAKEN') = (hold_id is not null)),
    check (answered_at is null or answered_at >= asked_at),
    check ((not_suited = '{}') = (not_suited_reason is null))
);
create unique index one_enquiry_per_ward on ward_enquiry (assessment_id, ward_id) where state in ('ASKED', 'YES', 'PROPOSED');
create index enquiry_ward on ward_enquiry (ward_id, asked_at);

-- A code opens a hold or an enquiry.
alter table ward_code drop constraint ward_code_hold_id_fkey;
