-- The ward had said yes, what the person needs changed, and before it said yes again somebody was in the bed: perhaps the person.
alter table bed_hold drop constraint bed_hold_released_because_check;
alter table bed_hold add constraint bed_hold_released_because_check
    check (released_because in ('NOT_NEEDED', 'BED_TAKEN', 'PERHAPS_ARRIVED', 'BED_CLOSED', 'NEED_CHANGED', 'WARD_TOOK_BACK'));
