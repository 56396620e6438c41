-- Each question a message asks has a price of its own, however small its answer, so each is asked once. A person's movements and their beds
-- are one reading; an identifier that was never merged is locked already when its survivor is looked for; and what is not known is found
-- out before anything is written.
create or replace function feed_gather(
    message uuid, a_sender text, received timestamptz, raw_bytes bytea, sha bytea, control bytea, a_trigger text, sent text, body bytea,
    said jsonb) returns jsonb language plpgsql as $$
declare
    spoken_of jsonb := coalesce(said -> 'people', '[]');
    event jsonb;
    who bytea;
    survivor bytea;
    whos bytea[] := '{}';
    into_whom bytea;
    beds uuid[] := '{}'; -- of each event, in turn
    at_bed uuid;
    status_bed uuid;
    arrived bigint;
    moved jsonb;
    moved_by uuid[];
    people jsonb := '[]';
    touched uuid[] := '{}';
    unclear jsonb;
    kept boolean := (said ->> 'kept')::boolean;
    provisional boolean := (said ->> 'provisional')::boolean;
begin
    for i in 0 .. jsonb_array_length(spoken_of) - 1 loop
        event := spoken_of -> i;
        at_bed := null;
        if event ? 'bed' then
            at_bed := feed_bed(a_sender, event -> 'bed', provisional);
            if at_bed is null and unclear is null and not event ? 'mergedInto' then
                unclear := feed_unknown(a_sender, event -> 'bed');
            end if;
        end if;
        beds := array_append(beds, at_bed);
    end loop;
    if jsonb_typeof(said -> 'status') = 'object' then
        status_bed := feed_bed(a_sender, said -> 'status', provisional);
        if status_bed is null and unclear is null then
            unclear := feed_unknown(a_sender, said -> 'status');
        end if;
    end if;

    if not kept and unclear is null then
        insert into feed_message (id, sender, received_at, raw, sha256, control_id, trigger, sent_time, body_hash, status, answer,
                                  reused_control_id)
        values (message, a_sender, received, raw_bytes, sha, control, a_trigger, sent, body, 'APPLIED', 'AA',
                exists (select 1 from feed_message where sender = a_sender and control_id = control))
        on conflict do nothing;
    end if;
    if not kept and not found or unclear is not null then
        return coalesce((select jsonb_build_object('known', answer) from feed_message
                          where not kept and sender = a_sender and control_id = control and trigger = a_trigger and sent_time = sent
                            and body_hash = body), unclear);
    end if;

    perform feed_lock(a_sender, decode(value ->> 'person', 'hex')) from jsonb_array_elements(spoken_of);
    for i in 0 .. jsonb_array_length(spoken_of) - 1 loop
        event := spoken_of -> i;
        who := decode(event ->> 'person', 'hex');
        survivor := feed_survivor(a_sender, who);
        if survivor <> who then
            perform feed_lock(a_sender, survivor);
            survivor := feed_survivor(a_sender, survivor); -- somebody may have merged it while we waited
        end if;
        if event ? 'mergedInto' then
            into_whom := feed_survivor(a_sender, decode(event ->> 'mergedInto', 'hex'));
            perform feed_lock(a_sender, into_whom);
            into_whom := feed_survivor(a_sender, into_whom);
            if survivor <> into_whom then
                perform feed_merge(a_sender, survivor, into_whom);
                survivor := into_whom;
            end if;
            insert into movement (message_id, sender, person, identifier, into_identifier, times, tie, kind)
            values (message, a_sender, survivor, who, decode(event ->> 'mergedInto', 'hex'),
                    array(select value::timestamptz from jsonb_array_elements_text(event -> 'times')), event ->> 'tie', event ->> 'kind')
            returning arrival into arrived;
        else
            insert into movement (message_id, sender, person, identifier, times, tie, kind, bed_id, prior_bed_id, back_at, visit)
            values (message, a_sender, survivor, who,
                    array(select value::timestamptz from jsonb_array_elements_text(event -> 'times')),
                    coalesce(event ->> 'tie', ''), event ->> 'kind', beds[i + 1], feed_bed(a_sender, event -> 'prior', provisional),
                    (event ->> 'backAt')::timestamptz, decode(event ->> 'visit', 'hex'))
            returning arrival into arrived;
        end if;
        select jsonb_agg(jsonb_build_object('times', times, 'arrival', arrival, 'tie', tie, 'kind', kind,
                                            'identifier', encode(coalesce(identifier, person), 'hex'),
                                            'into', encode(into_identifier, 'hex'), 'bed', bed_id, 'prior', prior_bed_id,
                                            'backAt', back_at, 'visit', encode(visit, 'hex'))),
               array_agg(bed_id) || array_agg(prior_bed_id)
          into moved, moved_by from movement where sender = a_sender and person = survivor;
        whos := whos || survivor;
        people := people || jsonb_build_object('person', encode(survivor, 'hex'), 'arrival', arrived, 'movements', moved);
        touched := touched || moved_by;
    end loop;
    arrived := null;
    if status_bed is not null then
        touched := touched || status_bed;
        arrived := nextval('movement_arrival');
    end if;

    perform id from bed where id = any (touched) order by id for update; -- in one order for all, so that two wait and do not deadlock
    if kept then
        delete from bed_word where message_id = message and bed_id = any (touched); -- what it meant when it was not understood
    end if;
    return jsonb_build_object('people', people, 'arrival', arrived, 'now', kit_now(), 'beds', (
        select coalesce(jsonb_agg(jsonb_build_object(
            'id', b.id, 'ward', b.ward_id, 'state', b.state,
            'held', exists (select from bed_hold h where h.bed_id = b.id and h.state in ('HELD', 'CONFIRMED', 'OCCUPIED')),
            'stays', (
                select coalesce(jsonb_agg(jsonb_build_object('times', s.times, 'arrival', s.arrival, 'onLeave', s.on_leave,
                                                             'backAt', s.back_at, 'leaving', s.leaving)), '[]')
                  from stay s where s.bed_id = b.id and not (s.sender = a_sender and s.person = any (whos))),
            'words', (
                select coalesce(jsonb_agg(jsonb_build_object('times', w.times, 'arrival', w.arrival, 'word', w.word,
                                                             'source', w.source, 'note', w.note, 'until', w.counts_until)), '[]')
                  from bed_words(b.id, a_sender, whos) w))
            order by b.id), '[]') from bed b where b.id = any (touched)));
end $$;

-- as V141 said it: written anew, the function has forgotten it
alter function feed_gather(uuid, text, timestamptz, bytea, bytea, bytea, text, text, bytea, jsonb)
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
    set lock_timeout = '1s';
