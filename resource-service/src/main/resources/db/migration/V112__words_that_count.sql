-- Of all that was ever said of a bed only this decides how it stands: the latest word of its state, whether it is promised, and the
-- latest contradiction. Words of one time come together; which of them is the later is judged in the service. Of the people in `whos`
-- nothing is taken: what they leave said is being judged anew.
create function bed_words(a_bed uuid, a_sender text, whos bytea[]) returns setof bed_word language sql stable as $$
    (select * from bed_word
      where bed_id = a_bed and word not in ('RESERVED', 'CONFLICT')
        and (person is null or sender <> a_sender or person <> all (whos))
      order by times[1] desc fetch first row with ties)
    union all
    (select * from bed_word
      where bed_id = a_bed and word = 'RESERVED' and (person is null or sender <> a_sender or person <> all (whos))
      limit 1)
    union all
    (select * from bed_word
      where bed_id = a_bed and word = 'CONFLICT' and (person is null or sender <> a_sender or person <> all (whos))
      order by times[1] desc fetch first row with ties)
$$;

drop index bed_word_latest;
create index bed_word_state on bed_word (bed_id, (times[1]) desc) where word not in ('RESERVED', 'CONFLICT');
create index bed_word_flag on bed_word (bed_id) where word in ('RESERVED', 'CONFLICT');

-- Stores the message unless it is here already, adds what it says, and gives back what is known of its people and their beds, locked.
create function feed_gather(
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
        arrived := null;
        if event ? 'mergedInto' then
            perform feed_lock(a_sender, feed_survivor(a_sender, decode(event ->> 'mergedInto', 'hex')));
            if who <> feed_survivor(a_sender, decode(event ->> 'mergedInto', 'hex')) then
                perform feed_merge(a_sender, who, feed_survivor(a_sender, decode(event ->> 'mergedInto', 'hex')));
            end if;
            who := feed_survivor(a_sender, decode(event ->> 'mergedInto', 'hex'));
        else
            at_bed := feed_bed(a_sender, event -> 'bed', provisional);
            if at_bed is null then
                return feed_unknown(a_sender, event -> 'bed');
            end if;
            insert into movement (message_id, sender, person, times, kind, bed_id, prior_bed_id, back_at)
            values (message, a_sender, who, array(select value::timestamptz from jsonb_array_elements_text(event -> 'times')),
                    event ->> 'kind', at_bed, feed_bed(a_sender, event -> 'prior', false), (event ->> 'backAt')::timestamptz)
            returning arrival into arrived;
        end if;
        whos := whos || who;
        people := people || jsonb_build_object('person', encode(who, 'hex'), 'arrival', arrived, 'movements', (
            select coalesce(jsonb_agg(jsonb_build_object('times', times, 'arrival', arrival, 'kind', kind, 'bed', bed_id,
                                                         'prior', prior_bed_id, 'backAt', back_at)), '[]')
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
    return jsonb_build_object('people', people, 'arrival', arrived, 'beds', (
        select coalesce(jsonb_agg(jsonb_build_object(
            'id', b.id, 'ward', b.ward_id, 'state', b.state,
            'held', exists (select from bed_hold h where h.bed_id = b.id and h.state in ('HELD', 'CONFIRMED', 'OCCUPIED')),
            'stays', (
                select coalesce(jsonb_agg(jsonb_build_object('times', s.times, 'arrival', s.arrival, 'onLeave', s.on_leave,
                                                             'backAt', s.back_at, 'leaving', s.leaving)), '[]')
                  from stay s where s.bed_id = b.id and not (s.sender = a_sender and s.person = any (whos))),
            'words', (
                select coalesce(jsonb_agg(jsonb_build_object('times', w.times, 'arrival', w.arrival, 'word', w.word,
                                                             'source', w.source, 'note', w.note)), '[]')
                  from bed_words(b.id, a_sender, whos) w))
            order by b.id), '[]') from bed b where b.id = any (touched)));
end $$;
