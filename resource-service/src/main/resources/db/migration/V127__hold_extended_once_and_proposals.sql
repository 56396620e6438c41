-- A hold is made longer once; a ward may say when it could take the person, and the AMHP says whether that will do.
alter table bed_hold add extended_at timestamptz;
alter table bed_hold add proposed_from timestamptz;
alter table bed_hold add proposed_until timestamptz;
alter table bed_hold add proposed_by text;
alter table bed_hold add constraint hold_proposal_whole
    check ((proposed_from is null) = (proposed_until is null) and (proposed_from is null) = (proposed_by is null));
alter table bed_hold add constraint hold_proposal_in_order check (proposed_until > proposed_from);

create function hold_extended_once() returns trigger language plpgsql as $$
begin
    if old.extended_at is not null and new.extended_at is distinct from old.extended_at then
        raise exception 'a hold is made longer once' using errcode = '23514', constraint = 'hold_extended_once';
    end if;
    return new;
end $$;
create trigger hold_extended_once before update of extended_at on bed_hold for each row execute function hold_extended_once();
