-- What became of a question or a bed when the need changed: kept and asked anew (again_for of the next), or why it does not suit any more.
select set_config('app.authority', '*', true);

alter table bed_hold add suits_no_more text[] not null default '{}';
alter table ward_enquiry add suits_no_more text[] not null default '{}';
create unique index hold_is_kept_as_one on bed_hold (again_for);

-- A bed kept while its ward is asked anew is the same bed for the same case, kept no longer than it was, and is made longer once in all.
create function kept_no_longer() returns trigger language plpgsql as $$
declare
    before bed_hold;
begin
    if new.again_for is not null then
        select * into before from bed_hold where id = new.again_for;
        if (before.bed_id, before.ward_id, before.assessment_id, before.released_because)
               is distinct from (new.bed_id, new.ward_id, new.assessment_id, 'NEED_CHANGED') then
            raise exception 'only a bed whose need has changed is asked for again' using errcode = '23514', constraint = 'again_for_the_same';
        end if;
        if new.held_until > before.held_until or new.extended_at is distinct from before.extended_at then
            raise exception 'a bed asked for again is kept no longer than before' using errcode = '23514', constraint = 'kept_no_longer';
        end if;
    end if;
    return new;
end $$;
create trigger kept_no_longer before insert on bed_hold for each row execute function kept_no_longer();
