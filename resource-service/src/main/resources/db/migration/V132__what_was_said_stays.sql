-- Evidence has to say what a ward said also after the question is over, and when a hold ended before anyone came.
alter table ward_enquiry add said text check (said in ('YES', 'NO', 'PROPOSE'));
update ward_enquiry set said = case state when 'PROPOSED' then 'PROPOSE' when 'NO' then 'NO' else 'YES' end where answered_at is not null;
alter table ward_enquiry add constraint enquiry_answer_whole check ((said is null) = (answered_at is null));

alter table bed_hold add ended_at timestamptz;
create function hold_ends() returns trigger language plpgsql as $$
begin
    if new.state in ('EXPIRED', 'RELEASED', 'REFUSED', 'ENDED') and old.state not in ('EXPIRED', 'RELEASED', 'REFUSED', 'ENDED') then
        new.ended_at = kit_now();
    end if;
    return new;
end $$;
create trigger hold_ends before update of state on bed_hold for each row execute function hold_ends();
