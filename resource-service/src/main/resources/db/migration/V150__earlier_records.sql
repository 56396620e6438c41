-- What an authority had counted itself, before it used this: so that the first report has something to stand beside. Kept back when small,
-- like everything counted here, and never mixed with it.
create table earlier_record (
    authority text not null default kit_authority(),
    quarter text not null check (quarter ~ '^20[0-9]{2}-Q[1-4]$'),
    subject text not null check (subject in ('REFUSALS', 'UNMET', 'OUT_OF_AREA')),
    code text not null,
    cases integer not null check (cases >= 0),
    entered_by text not null,
    entered_at timestamptz not null,
    primary key (authority, quarter, subject, code)
);
select kit_isolate('earlier_record');
