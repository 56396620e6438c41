-- A ward that does not take people who are detained is no answer to a request for someone who is.
alter table ward add accepts_detained boolean not null default true;

-- What the ward lacks for this person, and why the AMHP held the bed all the same.
alter table bed_hold add not_suited text[] not null default '{}';
alter table bed_hold add not_suited_reason text;
alter table bed_hold add check ((not_suited = '{}') = (not_suited_reason is null));

-- A code opens one hold and is used up by the ward's answer. Codes sealed the old way are asked for again.
delete from ward_code;
alter table ward_code add used_at timestamptz;
