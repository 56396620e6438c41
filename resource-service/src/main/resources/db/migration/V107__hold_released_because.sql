-- Why a hold ended before anyone came: nobody needs it, or the bed turned out to be taken or closed.
alter table bed_hold add released_because text
    check (released_because in ('NOT_NEEDED', 'BED_TAKEN', 'BED_CLOSED'));
alter table bed_hold add check (state = 'RELEASED' or released_because is null);
create index hold_bed on bed_hold (bed_id) where state in ('HELD', 'CONFIRMED', 'OCCUPIED');
