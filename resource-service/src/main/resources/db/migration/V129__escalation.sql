-- What is known here of a case's legal time: clocks as assessment-service tells of them, and which assessment a referral became.
create table case_clock (
    clock_id uuid primary key,
    authority text not null default kit_authority(),
    referral_id uuid not null,
    assessment_id uuid,
    kind text not null,
    started_at timestamptz not null,
    ends_at timestamptz not null,
    stopped_at timestamptz
);
select kit_isolate('case_clock');
create index case_clock_referral on case_clock (referral_id) where stopped_at is null;

create table case_referral (
    assessment_id uuid primary key,
    authority text not null default kit_authority(),
    referral_id uuid not null
);
select kit_isolate('case_referral');

-- Who is asked when no bed is found, and how much of the legal time is left then. A rung belongs to an authority; where it has none the
-- settings say.
create table ladder_rung (
    authority text not null default kit_authority(),
    position integer not null check (position between 1 and 9),
    who text not null check (who in ('DUTY_MANAGER', 'BED_MANAGER', 'DIRECTOR_ON_CALL', 'SECTION_140')),
    title text not null,
    phone text,
    percent_left integer not null check (percent_left between 1 and 99),
    primary key (authority, position)
);
select kit_isolate('ladder_rung');

-- A rung became due: told once, however many look.
create table escalation_due (
    clock_id uuid not null references case_clock,
    position integer not null,
    authority text not null default kit_authority(),
    assessment_id uuid not null,
    title text not null,
    due_at timestamptz not null,
    told_at timestamptz not null,
    primary key (clock_id, position)
);
select kit_isolate('escalation_due');

-- Somebody was asked, and what they answered. Evidence: never changed, never taken away.
create table escalation_step (
    id uuid primary key,
    authority text not null default kit_authority(),
    assessment_id uuid not null,
    position integer not null check (position between 1 and 9),
    title text not null,
    asked_who text not null,
    asked_at timestamptz not null,
    answer text not null check (answer in ('WILL_FIND_A_BED', 'OFFERS_A_BED', 'NO_BED', 'NO_ANSWER', 'PASSED_ON', 'OTHER')),
    words text,
    clock_kind text,
    clock_ends_at timestamptz,
    recorded_by text not null,
    recorded_at timestamptz not null,
    check (asked_at <= recorded_at)
);
select kit_isolate('escalation_step');
create index escalation_step_of on escalation_step (assessment_id, asked_at);

create function escalation_step_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what was recorded of an escalation is never changed' using errcode = '23514', constraint = 'escalation_step_stays';
end $$;
create trigger escalation_step_stays before update or delete on escalation_step for each row execute function escalation_step_stays();
