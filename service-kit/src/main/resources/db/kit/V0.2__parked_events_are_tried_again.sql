-- A parked event waits for what it was missing and is tried again; or a person sets it aside.

alter table parked_event
    add version      integer     not null default 1,
    add attempts     integer     not null default 1,
    add try_again_at timestamptz not null default clock_timestamp() + interval '2 seconds',
    add resolution   text        check (resolution in ('APPLIED', 'SET_ASIDE')),
    add constraint resolved_somehow check ((resolved_at is null) = (resolution is null));

-- May this event be applied now? One trip to the database, and one at a time for each aggregate of a reader: an event that arrives
-- while its parked elders are being applied waits for them. SEEN, asked first: applied before, and so neither parked nor applied again
-- when it comes once more; PARKED: behind one that waits; NEW: noted as seen.
create function inbox_admit(p_consumer text, p_event text, p_aggregate text) returns text language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(hashtext(p_consumer), hashtext(p_aggregate));
    if exists (select from inbox where consumer = p_consumer and event_id = p_event) then
        return 'SEEN';
    end if;
    if exists (select from parked_event
                where consumer = p_consumer and aggregate_id = p_aggregate and aggregate_id <> '' and resolved_at is null) then
        return 'PARKED';
    end if;
    insert into inbox (consumer, event_id) values (p_consumer, p_event);
    return 'NEW';
end
$$;

-- The eldest parked event of an aggregate, if it is due, locked and noted as seen; nothing if another replica is at it.
create function inbox_readmit(p_consumer text, p_aggregate text) returns setof parked_event language plpgsql as
$$
declare
    eldest parked_event;
begin
    perform pg_advisory_xact_lock(hashtext(p_consumer), hashtext(p_aggregate));
    select * into eldest from parked_event
     where consumer = p_consumer and aggregate_id = p_aggregate and event_id is not null and resolved_at is null
     order by position limit 1;
    if eldest.try_again_at <= clock_timestamp() then
        insert into inbox (consumer, event_id) values (p_consumer, eldest.event_id) on conflict do nothing;
        update parked_event set resolved_at = kit_now(), resolution = 'APPLIED' where position = eldest.position;
        return next eldest;
    end if;
end
$$;
