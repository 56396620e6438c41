-- That a bed was asked for and none could be offered: of what kind, and whether any ward suited at all.
create table unmet_need (
    id uuid primary key,
    authority text not null default kit_authority(),
    assessment_id uuid not null,
    bed_type text not null,
    why text not null check (why in ('NO_WARD_SUITS', 'NONE_FREE', 'NOT_KNOWN')),
    at timestamptz not null
);
select kit_isolate('unmet_need');
create index unmet_need_at on unmet_need (at);
