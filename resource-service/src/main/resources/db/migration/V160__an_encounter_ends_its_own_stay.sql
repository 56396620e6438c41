-- Which of a person's visits was spoken of, as a hash: one Encounter ends the stay that it made, and no other's. HL7 v2 speaks of the
-- person and names none. What Encounters said before is known by the message that said it, where its sender spoke of that Encounter again:
-- an id that was used once may be one that a post made, whose discharge bears another.
alter table movement add visit bytea;
update movement set visit = sha256(convert_to(said.sender || E'\n', 'UTF8') || said.control_id)
  from feed_message said where said.id = movement.message_id and said.trigger = 'FHIR'
   and exists (select from feed_message again where again.sender = said.sender and again.control_id = said.control_id
                  and again.trigger = 'FHIR' and again.sent_time <> said.sent_time);

-- Stores the message unless it is here already, adds what it says, and gives back what is known of its people and their beds, locked.
create or replace function feed_gather(
    message uuid, a_sender text, received timestamptz, raw_bytes bytea, sha bytea, control bytea, a_trigger text, sent text, body bytea,
    said jsonb) returns jsonb language plpgsql as $$
declare
    event jsonb;
    who bytea;
    at_bed uuid;
    arrived bigint;
    whos bytea[] := '{}';
    people jsonb := '[]';
    touched uuid[] := '{}';
    provisional boolean := (said ->> 'provisional')::boolean;
begin
    if not (said ->> 'kept')::boolean then
        insert into feed_message (id, sender, received_at, raw, sha256, control_id, trigger, sent_time, body_hash, status, answer,
                                  reused_control_id)
        values (message, a_sender, received, raw_bytes, sha, control, a_trigger, sent, body, 'APPLIED', 'AA',
                exists (select 1 from feed_message where sender = a_sender and control_id = control))
        on conflict do nothing;
        if not found then
            return (select jsonb_build_object('known', answer) from feed_message
                     where sender = a_sender and control_id = control and trigger = a_trigger and sent_time = sent and body_hash = body);
        end if;
    end if;

    for event in select value from jsonb_array_elements(said -> 'people') loop
        perform feed_lock(a_sender, decode(event ->> 'person', 'hex'));
    end loop;
    for event in select value from jsonb_array_elements(said -> 'people') loop
        who := feed_survivor(a_sender, decode(event ->> 'person', 'hex'));
        perform feed_lock(a_sender, who);
        who := feed_survivor(a_sender, who); -- somebody may have merged it while we waited
        arrived := null;
        if event ? 'mergedInto' then
            perform feed_lock(a_sender, feed_survivor(a_sender, decode(event ->> 'mergedInto', 'hex')));
            if who <> feed_survivor(a_sender, decode(event ->> 'mergedInto', 'hex')) then
                perform feed_merge(a_sender, who, feed_survivor(a_sender, decode(event ->> 'mergedInto', 'hex')));
            end if;
            who := feed_survivor(a_sender, decode(event ->> 'mergedInto', 'hex'));
            insert into movement (message_id, sender, person, identifier, into_identifier, times, tie, kind)
            values (message, a_sender, who, decode(event ->> 'person', 'hex'), decode(event ->> 'mergedInto', 'hex'),
                    array(select value::timestamptz from jsonb_array_elements_text(event -> 'times')), event ->> 'tie', event ->> 'kind')
            returning arrival into arrived;
        else
            at_bed := feed_bed(a_sender, event -> 'bed', provisional);
            if at_bed is null and event ? 'bed' then
                return feed_unknown(a_sender, event -> 'bed');
            end if;
            insert into movement (message_id, sender, person, identifier, times, tie, kind, bed_id, prior_bed_id, back_at, visit)
            values (message, a_sender, who, decode(event ->> 'person', 'hex'),
                    array(select value::timestamptz from jsonb_array_elements_text(event -> 'times')),
                    coalesce(event ->> 'tie', ''), event ->> 'kind', at_bed, feed_bed(a_sender, event -> 'prior', provisional), (event ->> 'backAt')::timestamptz,
                    decode(event ->> 'visit', 'hex'))
            returning arrival into arrived;
        end if;
        whos := whos || who;
        people := people || jsonb_build_object('person', encode(who, 'hex'), 'arrival', arrived, 'movements', (
            select coalesce(jsonb_agg(jsonb_build_object('times', times, 'arrival', arrival, 'tie', tie, 'kind', kind,
                                                         'identifier', encode(coalesce(identifier, person), 'hex'),
                                                         'into', encode(into_identifier, 'hex'), 'bed', bed_id,
                                                         'prior', prior_bed_id, 'backAt', back_at,
                                                         'visit', encode(visit, 'hex'))), '[]')
              from movement where sender = a_sender and person = who));
        touched := touched || array(
            select distinct b from movement m, lateral (values (m.bed_id), (m.prior_bed_id)) v(b)
             where m.sender = a_sender and m.person = who and b is not null);
    end loop;
    arrived := null;
    if jsonb_typeof(said -> 'status') = 'object' then
        at_bed := feed_bed(a_sender, said -> 'status', provisional);
        if at_bed is null then
            return feed_unknown(a_sender, said -> 'status');
        end if;
        touched := touched || at_bed;
        arrived := nextval('movement_arrival');
    end if;

    perform id from bed where id = any (touched) order by id for update; -- in one order for all, so that two wait and do not deadlock
    if (said ->> 'kept')::boolean then
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
