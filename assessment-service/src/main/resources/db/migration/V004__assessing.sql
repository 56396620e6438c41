-- What doctors, relatives and the AMHP said and did. What somebody signed or decided is never changed, only added to.

create table recommendation (
    id                    uuid        primary key,
    authority             text        not null default kit_authority(),
    assessment_id         uuid        not null references assessment,
    doctor_id             uuid        not null,
    recommends            boolean     not null,
    section               text,
    examined_at           timestamptz not null,
    signed_at             timestamptz not null,
    approved              boolean     not null,
    previous_acquaintance boolean     not null,
    recorded_at           timestamptz not null,
    recorded_by           text        not null,

    constraint signed_after_the_examination check (signed_at >= examined_at),
    constraint recommends_a_section check (recommends = (section is not null))
);
create index recommendations_of on recommendation (assessment_id, signed_at);
select kit_isolate('recommendation');
revoke update, delete, truncate on recommendation from ${app_role};

create table decision (
    id           uuid        primary key,
    authority    text        not null default kit_authority(),
    assessment_id uuid       not null references assessment,
    outcome      text        not null,
    decided_at   timestamptz not null,
    amhp_id      uuid        not null,
    reasons      text        not null,
    review_at    timestamptz,
    corrects     uuid        references decision,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,

    constraint a_deferral_says_when_to_look_again check ((outcome = 'DEFERRED') = (review_at is not null))
);
create index decisions_of on decision (assessment_id, recorded_at);
select kit_isolate('decision');
revoke update, delete, truncate on decision from ${app_role};

create table considered_alternative (
    decision_id uuid    not null references decision,
    authority   text    not null default kit_authority(),
    place       integer not null,
    what        text    not null,
    answer      text    not null,
    reason      text,
    primary key (decision_id, place)
);
select kit_isolate('considered_alternative');
revoke update, delete, truncate on considered_alternative from ${app_role};

create table application (
    id                     uuid        primary key,
    authority              text        not null default kit_authority(),
    assessment_id          uuid        not null unique references assessment,
    section                text        not null,
    made_at                timestamptz not null,
    applicant              uuid        not null,
    hospital_site_id       uuid        not null,
    no_acquaintance_reason text,
    window_ends_at         timestamptz not null,
    recorded_at            timestamptz not null,
    recorded_by            text        not null
);
select kit_isolate('application');
revoke update, delete, truncate on application from ${app_role};

create table relative_contact (
    id            uuid        primary key,
    authority     text        not null default kit_authority(),
    assessment_id uuid        not null references assessment,
    relative      text        not null,
    relationship  text        not null,
    phone         text,
    contacted_at  timestamptz not null,
    result        text        not null,
    note          text,
    recorded_at   timestamptz not null,
    recorded_by   text        not null
);
create index contacts_of on relative_contact (assessment_id, contacted_at);
select kit_isolate('relative_contact');
revoke update, delete, truncate on relative_contact from ${app_role};

create table follow_up_task (
    id            uuid        primary key,
    authority     text        not null default kit_authority(),
    assessment_id uuid        not null references assessment,
    kind          text        not null,
    due_at        timestamptz not null,
    done_at       timestamptz,
    done_by       text,

    unique (assessment_id, kind),
    constraint done_by_someone check ((done_at is null) = (done_by is null))
);
select kit_isolate('follow_up_task');
