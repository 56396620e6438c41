-- Until when the bytes of a message are kept; null: until somebody tries it again with effect, or dismisses it. Whoever was told AA has sent
-- it for good, and nobody else has it. Whoever was told AE may have logged that and gone on: somebody has to have time to look. Whoever was
-- refused, or is not known at all, has been promised nothing.
create function bytes_kept_until(status text, answer text, sender text, received timestamptz, usual interval, set_aside interval)
    returns timestamptz language sql stable as $$
    select case when status = 'QUARANTINED' and answer = 'AA' then null
                when status = 'QUARANTINED' and answer = 'AE' and sender <> 'unknown' then received + greatest(usual, set_aside)
                else received + usual end
$$;
