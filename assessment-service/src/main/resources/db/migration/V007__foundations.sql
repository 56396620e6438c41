-- Which recommendations an application rests on, and where a doctor says that treatment for section 3 is available.

alter table recommendation add column treatment_at uuid[] not null default '{}';
alter table recommendation add constraint treatment_is_named_for_section_3
    check (treatment_at = '{}' or section = 'SECTION_3');

alter table application add column founded_on uuid[] not null default '{}';
