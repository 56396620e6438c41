-- A step of the ladder was written down as due when that part of the legal time was left, also where no bed had been asked for by then.
-- Nobody is to be asked for a bed that nobody wants yet: the step was due when the bed was asked for.
select set_config('app.authority', '*', true);
update escalation_due d
   set due_at = greatest(due_at, (select coalesce(max(requested_at) filter (where requested_at <= d.told_at), min(requested_at))
                                    from bed_request r where r.assessment_id = d.assessment_id));

create function no_step_before_a_bed_was_asked_for() returns trigger language plpgsql as $$
begin
    if exists (select from bed_request where assessment_id = new.assessment_id and state = 'OPEN' and requested_at > new.due_at) then
        raise exception 'a step of the ladder is not due before a bed was asked for'
            using errcode = '23514', constraint = 'no_step_before_a_bed_was_asked_for';
    end if;
    return new;
end $$;
create trigger no_step_before_a_bed_was_asked_for before insert or update of due_at on escalation_due
    for each row execute function no_step_before_a_bed_was_asked_for();
