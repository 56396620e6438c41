-- A bed that was held and is not any more: which ward's, and why. Nothing is known of what was lost before this was kept.
alter table bed_hold add loss text;
alter table bed_hold add ward_said text;
alter table bed_hold add constraint only_a_hold_that_ended_says_why check (loss is null or stage = 'ENDED');

alter table bed_need add lost_ward_id uuid;
alter table bed_need add loss text;
alter table bed_need add ward_said text;
alter table bed_need add lost_at timestamptz;
alter table bed_need add constraint a_lost_bed_says_why_and_when
    check (case when loss is null then coalesce(lost_ward_id::text, ward_said, lost_at::text) is null else lost_at is not null end);
alter table bed_need add constraint a_bed_is_lost_until_another_is_held
    check (loss is null or (hold_id is null and state in ('REQUESTED', 'UNFILLED')));

-- The ward that a line of the log is about; its name belongs to another service.
alter table log_entry add ward_id uuid;
