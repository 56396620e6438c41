-- Of counts only one that says the bed is free ends a ward's closure; a later count must not hide that it was said.
create index bed_word_counted_free on bed_word (bed_id, (times[1]) desc)
    where source = 'COUNT' and word = 'FREE' and taken_back_at is null;

-- What decides how a bed stands: the latest that the feed said of its state, the latest that the ward said, the
-- latest that a count said and the latest that said it is free, whether it is promised, and the latest contradiction. A word that was taken back was never said.
create or replace function bed_words(a_bed uuid, a_sender text, whos bytea[]) returns setof bed_word language sql stable as $$
    (select * from bed_word
      where bed_id = a_bed and word not in ('RESERVED', 'CONFLICT') and taken_back_at is null and source not in ('WARD', 'COUNT')
        and (person is null or sender <> a_sender or person <> all (whos))
      order by times[1] desc fetch first row with ties)
    union all
    (select * from bed_word
      where bed_id = a_bed and source = 'WARD' and word not in ('RESERVED', 'CONFLICT') and taken_back_at is null
      order by times[1] desc fetch first row with ties)
    union all
    (select * from bed_word
      where bed_id = a_bed and source = 'COUNT' and word not in ('RESERVED', 'CONFLICT') and taken_back_at is null
      order by times[1] desc fetch first row with ties)
    union all
    (select * from bed_word
      where bed_id = a_bed and source = 'COUNT' and word = 'FREE' and taken_back_at is null
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

-- A message that comes again is no news: its sender speaks, and nothing is understood by it.
alter table sender_profile add last_repeated_at timestamptz;
