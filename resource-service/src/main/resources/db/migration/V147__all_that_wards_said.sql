-- Everything a ward said, also what it said before it said otherwise: evidence, and what the report counts.
select set_config('app.authority', '*', true);

create table ward_said (
    id uuid primary key default gen_random_uuid(),
    authority text not null default kit_authority(),
    assessment_id uuid not null,
    ward_id uuid not null references ward,
    enquiry_id uuid references ward_enquiry,
    hold_id uuid references bed_hold,
    said text not null check (said in ('YES', 'NO', 'PROPOSE', 'TOOK_BACK')),
    reason text,
    admit_from timestamptz,
    admit_until timestamptz,
    at timestamptz not null,
    said_by text not null,
    recorded_at timestamptz not null default kit_now(),
    check ((enquiry_id is null) <> (hold_id is null)),
    constraint ward_said_why check ((said in ('NO', 'TOOK_BACK')) = (reason is not null))
);
select kit_isolate('ward_said');
create index ward_said_of on ward_said (assessment_id, at);

insert into ward_said (authority, assessment_id, ward_id, enquiry_id, said, reason, admit_from, admit_until, at, said_by, recorded_at)
select authority, assessment_id, ward_id, id, said, refusal, admit_from, admit_until, answered_at, coalesce(answered_by, 'ward'), answered_at
  from ward_enquiry where answered_at is not null;
insert into ward_said (authority, assessment_id, ward_id, hold_id, said, reason, admit_from, admit_until, at, said_by, recorded_at)
select authority, assessment_id, ward_id, id, case when refusal is null then 'YES' else 'NO' end, refusal, admit_from, admit_until, answered_at,
       coalesce(answered_by, 'ward'), answered_at
  from bed_hold h where answered_at is not null and not exists (select from ward_enquiry e where e.hold_id = h.id);

create function ward_said_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what a ward said is never changed' using errcode = '23514', constraint = 'ward_said_stays';
end $$;
create trigger ward_said_stays before update or delete on ward_said for each row execute function ward_said_stays();

create function enquiry_is_answered() returns trigger language plpgsql as $$
begin
    if new.state in ('YES', 'PROPOSED', 'NO')
       and (new.state, new.answered_at, new.admit_from, new.admit_until, new.refusal)
           is distinct from (old.state, old.answered_at, old.admit_from, old.admit_until, old.refusal) then
        insert into ward_said (authority, assessment_id, ward_id, enquiry_id, said, reason, admit_from, admit_until, at, said_by)
        values (new.authority, new.assessment_id, new.ward_id, new.id,
                case when new.state = 'NO' and old.state = 'YES' then 'TOOK_BACK' else new.said end,
                new.refusal, new.admit_from, new.admit_until, new.answered_at, new.answered_by);
    end if;
    return null;
end $$;
create trigger enquiry_is_answered after update on ward_enquiry for each row execute function enquiry_is_answered();

-- A yes that answered a question is written down with the question; a time that the AMHP agreed to was said when it was proposed.
create function hold_is_answered() returns trigger language plpgsql as $$
declare
    what text;
begin
    if old.state = 'HELD' and new.state = 'CONFIRMED' then
        if not exists (select from ward_enquiry where hold_id = new.id) and old.proposed_from is distinct from new.admit_from then
            what := 'YES';
        end if;
    elsif old.state = 'HELD' and new.state = 'REFUSED' then
        what := 'NO';
    elsif new.taken_back is not null and old.taken_back is null then
        what := 'TOOK_BACK';
    elsif new.proposed_from is not null
          and (new.proposed_from, new.proposed_until) is distinct from (old.proposed_from, old.proposed_until) then
        what := 'PROPOSE';
    end if;
    if what is not null then
        insert into ward_said (authority, assessment_id, ward_id, hold_id, said, reason, admit_from, admit_until, at, said_by)
        values (new.authority, new.assessment_id, new.ward_id, new.id, what,
                case what when 'NO' then new.refusal when 'TOOK_BACK' then new.taken_back end,
                case what when 'PROPOSE' then new.proposed_from else new.admit_from end,
                case what when 'PROPOSE' then new.proposed_until else new.admit_until end,
                kit_now(), coalesce(case what when 'PROPOSE' then new.proposed_by when 'TOOK_BACK' then new.taken_back_by else new.answered_by end, 'ward'));
    end if;
    return null;
end $$;
create trigger hold_is_answered after update on bed_hold for each row execute function hold_is_answered();
