-- Facts about two holds may come in any order, so each hold of a case is kept, and the one that counts is chosen among those that live.
create table bed_hold (
    hold_id       uuid        primary key,
    assessment_id uuid        not null references assessment,
    authority     text        not null default kit_authority(),
    stage         text        not null check (stage in ('HELD', 'ACCEPTED', 'ENDED')),
    bed_id        uuid,
    ward_id       uuid,
    site_id       uuid,
    until         timestamptz,
    admit_from    timestamptz,
    admit_until   timestamptz
);
create index holds_of_a_case on bed_hold (assessment_id);

select set_config('app.authority', '*', true); -- whosever they are
insert into bed_hold
select hold_id, assessment_id, authority, case state when 'HELD' then 'HELD' else 'ACCEPTED' end,
       bed_id, ward_id, site_id, until, admit_from, admit_until
from bed_need where hold_id is not null;

select kit_isolate('bed_hold');
