-- A message's effect takes two calls: one gathers and locks everything that has to be known, one writes what was judged from it.
-- What a message means is judged in between, in the service; nothing here decides. What the two calls share stands here.

create function feed_lock(a_sender text, who bytea) returns void language sql as $$
    select pg_advisory_xact_lock(hashtextextended(a_sender || encode(who, 'hex'), 0))
$$;

create function feed_survivor(a_sender text, who bytea) returns bytea language sql stable as $$
    select coalesce((select survivor from merged_person where sender = a_sender and person = who), who)
$$;

-- The bed with those words. One that nobody has entered is recorded where the profile says so; it is never offered.
create function feed_bed(a_sender text, words jsonb, provisional boolean) returns uuid language plpgsql as $$
declare
    known uuid;
begin
    if words is null or words = 'null' then
        return null;
    end if;
    select id into known from bed
     where sender = a_sender and facility = words ->> 'facility' and point_of_care = words ->> 'pointOfCare'
       and room = words ->> 'room' and bed = words ->> 'bed';
    if known is null and provisional then
        insert into bed (id, sender, facility, point_of_care, room, bed, name, access, provisional, state, source, confidence)
        values ((words ->> 'id')::uuid, a_sender, words ->> 'facility', words ->> 'pointOfCare', words ->> 'room', words ->> 'bed',
                words ->> 'bed', '{}', true, 'UNKNOWN', 'NOBODY', 'UNKNOWN')
        on conflict do nothing;
        known := (words ->> 'id')::uuid;
    end if;
    return known;
end $$;

-- Why a bed is not known: its ward is not, or only the bed.
create function feed_unknown(a_sender text, words jsonb) returns jsonb language sql stable as $$
    select jsonb_build_object('unclear', case when exists (
        select from bed where sender = a_sender and ward_id is not null
           and case when (words ->> 'wardIsRoom')::boolean then room else point_of_care end = words ->> 'ward')
        then 'unknown-bed' else 'unknown-ward' end)
$$;

-- Two identifiers turned out to be one person's: all that was said of the one was said of the other.
create function feed_merge(a_sender text, gone bytea, remaining bytea) returns void language plpgsql as $$
begin
    insert into merged_person (sender, person, survivor) values (a_sender, gone, remaining)
    on conflict (sender, person) do update set survivor = excluded.survivor;
    update merged_person set survivor = remaining where sender = a_sender and survivor = gone;
    update movement set person = remaining where sender = a_sender and person = gone;
    delete from bed_word where sender = a_sender and person = gone;
    delete from stay where sender = a_sender and person = gone;
end $$;
