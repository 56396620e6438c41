-- The assessment: from acceptance to closing. The moves it may make are rows, so that no code can make another.

create table assessment_move (
    from_state text not null,
    to_state   text not null,
    primary key (from_state, to_state)
);
insert into assessment_move values
    ('ACCEPTED', 'SET_UP'), ('ACCEPTED', 'CLOSED'),
    ('SET_UP', 'READY'), ('SET_UP', 'IN_PROGRESS'), ('SET_UP', 'WARRANT_APPLICATION'), ('SET_UP', 'CLOSED'),
    ('WARRANT_APPLICATION', 'WARRANT_ISSUED'), ('WARRANT_APPLICATION', 'WARRANT_REFUSED'),
    ('WARRANT_ISSUED', 'SET_UP'), ('WARRANT_ISSUED', 'IN_PROGRESS'),
    ('WARRANT_REFUSED', 'SET_UP'),
    ('READY', 'IN_PROGRESS'), ('READY', 'SET_UP'),
    ('IN_PROGRESS', 'ABORTED'), ('IN_PROGRESS', 'DEFERRED'), ('IN_PROGRESS', 'AWAITING_BED'), ('IN_PROGRESS', 'FOLLOW_UP'),
    ('ABORTED', 'SET_UP'), ('ABORTED', 'CLOSED'),
    ('DEFERRED', 'IN_PROGRESS'),
    ('AWAITING_BED', 'APPLICATION_MADE'), ('AWAITING_BED', 'ADMITTED'), ('AWAITING_BED', 'IN_PROGRESS'), ('AWAITING_BED', 'FOLLOW_UP'),
    ('APPLICATION_MADE', 'CONVEYANCE_REQUESTED'), ('APPLICATION_MADE', 'CONVEYING'), ('APPLICATION_MADE', 'ADMITTED'),
    ('CONVEYANCE_REQUESTED', 'CONVEYING'), ('CONVEYANCE_REQUESTED', 'ADMITTED'), ('CONVEYANCE_REQUESTED', 'APPLICATION_MADE'),
    ('CONVEYING', 'ADMITTED'), ('CONVEYING', 'CONVEYANCE_REQUESTED'),
    ('ADMITTED', 'FOLLOW_UP'),
    ('FOLLOW_UP', 'CLOSED');
revoke insert, update, delete on assessment_move from ${app_role};

create table assessment (
    id                    uuid        primary key,
    authority             text        not null default kit_authority(),
    version               integer     not null,
    reference             text        not null,
    referral_id           uuid        not null unique references referral,
    person_id             uuid        not null references person,
    state                 text        not null,
    accepted_at           timestamptz not null,
    accepted_by           text        not null,
    amhp_id               uuid,
    allocated_at          timestamptz,
    offered_to            uuid,
    offered_at            timestamptz,
    offer_answer          text        check (offer_answer in ('WAITING', 'ACCEPTED', 'DECLINED')),
    seen_at               timestamptz,
    interviewed_suitably  boolean,
    interview_support     text,
    relative_requires     boolean     not null,
    admitted_at           timestamptz,
    admitted_to           uuid,
    outside_window        boolean     not null default false,
    closed_at             timestamptz,
    worked_until          timestamptz,

    unique (authority, reference),
    constraint allocated_with_its_time check ((amhp_id is null) = (allocated_at is null)),
    constraint offered_with_its_time check (num_nulls(offered_to, offered_at, offer_answer) in (0, 3)),
    constraint closed_once check ((state = 'CLOSED') = (closed_at is not null))
);
create unique index one_live_assessment_per_person on assessment (person_id, authority) where state <> 'CLOSED';
create index live_assessments on assessment (authority) where state <> 'CLOSED';
select kit_isolate('assessment');
alter table legal_clock add foreign key (assessment_id) references assessment;

create function assessment_moves_legally() returns trigger language plpgsql as
$$
begin
    if tg_op = 'INSERT' and new.state <> 'ACCEPTED' then
        raise exception 'an assessment begins when it is accepted' using errcode = '23514';
    end if;
    if tg_op = 'UPDATE' and new.state <> old.state
            and not exists (select from assessment_move where from_state = old.state and to_state = new.state) then
        raise exception 'no move from % to %', old.state, new.state using errcode = '23514';
    end if;
    return new;
end
$$;
create trigger assessment_moves_legally before insert or update on assessment
    for each row execute function assessment_moves_legally();
