-- What the person needs of a bed, each time it was said: numbered without a gap, and never changed. Whoever reads a fact about it can tell
-- an earlier need from a later one.
create table asked_need (
    assessment_id uuid        not null references assessment,
    version       integer     not null check (version > 0),
    earlier       integer     generated always as (nullif(version - 1, 0)) stored,
    authority     text        not null default kit_authority(),
    type          text        not null check (type ~ '^[23][0-9]{2}$'),
    age           integer     not null check (age between 0 and 130),
    sex           text        not null,
    section136    boolean     not null,
    accessibility text[]      not null,  -- words of the beds' own list, and nothing in anybody's own words
    security      text,
    detained      boolean,
    sector        text        not null,
    needed_by     timestamptz not null,
    asked_at      timestamptz not null,
    asked_by      text        not null,
    recorded_at   timestamptz not null default kit_now(),
    primary key (assessment_id, version),
    constraint access_is_said_in_words_of_a_list
        check (array_position(accessibility, null) is null
               and array_to_string(accessibility, ',') ~ '^([a-z0-9][a-z0-9 -]{0,29}(,[a-z0-9][a-z0-9 -]{0,29})*)?$'),
    constraint needs_are_numbered_without_a_gap foreign key (assessment_id, earlier) references asked_need (assessment_id, version)
);
select kit_isolate('asked_need');

create function asked_need_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what was asked for is never changed' using errcode = '23514', constraint = 'asked_need_stays';
end $$;
create trigger asked_need_stays before update or delete on asked_need for each row execute function asked_need_stays();

-- None where a bed was asked for before needs had numbers, or was held before anybody asked.
alter table bed_need add need_version integer;
alter table bed_need add yes_was_to_earlier boolean not null default false;
alter table bed_need add constraint only_a_bed_that_is_kept_is_asked_again
    check (hold_id is not null or (state <> 'ASKED_AGAIN' and not yes_was_to_earlier));
alter table bed_need add constraint bed_need_as_asked foreign key (assessment_id, need_version) references asked_need (assessment_id, version);

-- The need for which the search found no bed, and the hold of which it was not heard yet that it had ended.
alter table bed_need add unfilled_need integer;
alter table bed_need add unfilled_while uuid;

create function need_never_goes_back() returns trigger language plpgsql as $$
begin
    if coalesce(new.need_version, 0) < coalesce(old.need_version, 0) then
        raise exception 'an earlier need never comes back' using errcode = '23514', constraint = 'need_never_goes_back';
    end if;
    return new;
end $$;
create trigger need_never_goes_back before update of need_version on bed_need for each row execute function need_never_goes_back();

-- Kept, while the ward is asked anew: it is neither a yes nor a loss.
alter table bed_need drop constraint bed_need_state_check;
alter table bed_need add constraint bed_need_state_check
    check (state in ('REQUESTED', 'HELD', 'ACCEPTED', 'ASKED_AGAIN', 'UNFILLED', 'OCCUPIED', 'WITHDRAWN'));
alter table bed_hold drop constraint bed_hold_stage_check;
alter table bed_hold add constraint bed_hold_stage_check check (stage in ('HELD', 'ACCEPTED', 'ASKED_AGAIN', 'ENDED'));
alter table bed_hold add need_version integer; -- of the need that the latest word about it answers
select set_config('app.authority', '*', true); -- whosever they are
update bed_hold set need_version = 0; -- what was said before there were numbers answers no number
