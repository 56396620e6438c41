-- Whether a bed is out of area depends on the person's community team. Where another team turns out to be theirs it is decided again; what was
-- decided before stays, as superseded.
alter table placement drop constraint placement_pkey;
alter table placement add id uuid not null default gen_random_uuid() primary key;
alter table placement add superseded_at timestamptz;
create unique index one_placement_per_hold on placement (hold_id) where superseded_at is null;

create function placement_for_this_team() returns trigger language plpgsql as $$
begin
    if new.community_team is distinct from old.community_team and exists (
        select from bed_hold h join ward w on w.id = h.ward_id
         where h.request_id = new.id and h.state in ('HELD', 'CONFIRMED') and h.held_until > kit_now()
           and case when new.community_team is null then new.authority = any (w.usual_for)
                    else exists (select from usual_ward u where u.team_id = new.community_team and u.ward_id = w.id) end
               = exists (select from placement p
                          where p.hold_id = h.id and p.superseded_at is null and p.team_id is not distinct from new.community_team)) then
        raise exception 'whether the bed is out of area is decided again' using errcode = '23514', constraint = 'placement_for_this_team';
    end if;
    return null;
end $$;
create trigger placement_for_this_team after update of community_team on bed_request
    for each row execute function placement_for_this_team();
