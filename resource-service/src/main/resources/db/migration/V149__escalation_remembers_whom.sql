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
alter table escalation_due add primary key (clock_id, who, title);
drop function usual_rung;
