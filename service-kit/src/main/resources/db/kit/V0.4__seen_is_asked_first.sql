-- A fact that had its effect comes again after a crash or a replay. Whatever waits before it, it is never parked, and never applied again.

create or replace function inbox_admit(p_consumer text, p_event text, p_aggregate text) returns text language plpgsql as
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
