-- Wards of which something is known anew and not yet told. A busy ward's feed may say something many times a second; whoever is told asks
-- for the whole ward, so once a second is enough. No index: it is read whole, and nearly always empty.
create table ward_news (ward_id uuid not null);

-- Writes what was judged: where people are, what is said of beds, how beds stand, what became of the message.
create function feed_settle(message uuid, a_sender text, received timestamptz, judged jsonb) returns void language plpgsql as $$
declare
    whos bytea[] := array(select decode(value, 'hex') from jsonb_array_elements_text(judged -> 'people'));
begin
    delete from bed_word where sender = a_sender and person = any (whos);
    delete from stay where sender = a_sender and person = any (whos);
    insert into bed_word (bed_id, sender, person, times, arrival, word, source, note)
    select bed, a_sender, decode(person, 'hex'), times, arrival, word, source, note
      from jsonb_to_recordset(judged -> 'words')
           as w(bed uuid, person text, times timestamptz[], arrival bigint, word text, source text, note text);
    insert into stay (sender, person, bed_id, times, arrival, on_leave, back_at, leaving)
    select a_sender, decode(person, 'hex'), bed, times, arrival, "onLeave", "backAt", leaving
      from jsonb_to_recordset(judged -> 'stays')
           as s(bed uuid, person text, times timestamptz[], arrival bigint, "onLeave" boolean, "backAt" timestamptz, leaving boolean);
    update bed set state = j.state, source = j.source, event_time = j."eventTime", state_note = j.note, confidence = j.confidence,
                   reserved = j.reserved, expected_free = j."expectedFree", back_at = j."backAt",
                   last_confirmed_at = greatest(last_confirmed_at, received), version = version + 1
      from jsonb_to_recordset(judged -> 'beds')
           as j(id uuid, state text, source text, "eventTime" timestamptz, note text, confidence text, reserved boolean,
                "expectedFree" boolean, "backAt" timestamptz)
     where bed.id = j.id;
    insert into ward_news select value::uuid from jsonb_array_elements_text(judged -> 'news');
    if judged ->> 'status' is not null then
        update feed_message set status = judged ->> 'status', reason = judged ->> 'reason', answer = judged ->> 'answer' where id = message;
    end if;
end $$;
