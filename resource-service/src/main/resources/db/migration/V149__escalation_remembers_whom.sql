-- A step is about the person it was told to, not about a number of a ladder that may be put in another order since.
select set_config('app.authority', '*', true);

create function usual_rung(a_position integer) returns text language sql immutable as $$
    select case a_position when 1 then 'DUTY_MANAGER' when 2 then 'BED_MANAGER' when 3 then 'DIRECTOR_ON_CALL' else 'SECTION_140' end
$$;

alter table escalation_step add who text check (who in ('DUTY_MANAGER', 'BED_MANAGER', 'DIRECTOR_ON_CALL', 'SECTION_140'));
alter table escalation_step disable trigger escalation_step_stays;
update escalation_step s
   set who = coalesce((select l.who from ladder_rung l where l.authority = s.authority and l.title = s.title limit 1), usual_rung(position));
alter table escalation_step enable trigger escalation_step_stays;
alter table escalation_step alter who set not null;

alter table escalation_due add who text check (who in ('DUTY_MANAGER', 'BED_MANAGER', 'DIRECTOR_ON_CALL', 'SECTION_140'));
update escalation_due d
   set who = coalesce((select l.who from ladder_rung l where l.authority = d.authority and l.title = d.title limit 1), usual_rung(position));
alter table escalation_due drop constraint escalation_due_pkey;
-- A ladder that was put in another order while a clock ran told the same person twice: what was told first stays.
delete from escalation_due d using escalation_due first
 where first.clock_id = d.clock_id and first.assessment_id = d.assessment_id and first.who = d.who and first.title = d.title
   and (first.told_at, first.position) < (d.told_at, d.position);
-- One clock may run for more than one assessment: each is told of.
alter table escalation_due add primary key (clock_id, assessment_id, who, title);

-- Whoever is named twice cannot be told from themselves, and would be told once.
update ladder_rung r set title = r.title || ' (step ' || r.position || ')'
 where exists (select from ladder_rung before
                where before.authority = r.authority and before.who = r.who and before.title = r.title and before.position < r.position);
alter table ladder_rung add constraint ladder_names_each_once unique (authority, who, title);
drop function usual_rung;
