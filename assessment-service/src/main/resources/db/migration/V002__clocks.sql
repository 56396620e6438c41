-- Legal clocks, and the alarms that must each be raised exactly once.

create table legal_clock (
    id                       uuid        primary key,
    authority                text        not null default kit_authority(),
    version                  integer     not null,
    referral_id              uuid        not null references referral,
    assessment_id            uuid,
    kind                     text        not null,
    started_by               text        not null,
    started_at               timestamptz not null,
    ends_at                  timestamptz not null,
    recorded_at              timestamptz not null,
    recorded_by              text        not null,
    extension                interval second,
    extension_authorised_at  timestamptz,
    extended_by              text,
    extension_approved_by    text,
    stopped_at               timestamptz,
    stopped_because          text,

    constraint ends_after_it_starts check (ends_at > started_at),
    constraint an_extension_is_recorded_whole
        check (num_nulls(extension, extension_authorised_at, extended_by) in (0, 3)),
    constraint only_detention_at_a_place_of_safety_is_extended
        check (extension is null or kind in ('SECTION_136', 'SECTION_135')),
    constraint an_extension_is_up_to_twelve_hours
        check (extension > interval '0' and extension <= interval '12 hours'),
    constraint extended_before_the_24_hours_end
        check (extension_authorised_at >= started_at and extension_authorised_at < started_at + interval '24 hours'),
    constraint stopped_with_a_reason check ((stopped_at is null) = (stopped_because is null))
);
create unique index one_running_clock_of_a_kind on legal_clock (referral_id, kind) where stopped_at is null;
create index running_clocks on legal_clock (authority, ends_at) where stopped_at is null;
create index clocks_of_an_assessment on legal_clock (assessment_id);
select kit_isolate('legal_clock');

-- Whether an alarm is due is asked of kit_now(), in the transaction that marks it as raised. An extension arms a raised alarm again
-- for the new end, so an alarm is known by its clock, its threshold and the end it warned of.
create table clock_alarm (
    clock_id      uuid        not null references legal_clock,
    threshold     text        not null check (threshold in ('PT4H', 'PT2H', 'PT1H', 'PT0S')),
    authority     text        not null default kit_authority(),
    ends_at       timestamptz not null,
    due_at        timestamptz not null,
    fired_at      timestamptz,
    superseded_at timestamptz,

    primary key (clock_id, threshold),
    constraint due_by_its_threshold check (due_at = ends_at - threshold::interval),
    constraint never_early check (fired_at >= due_at)
);
create index alarms_to_come on clock_alarm (due_at) where fired_at is null and superseded_at is null;
select kit_isolate('clock_alarm');
