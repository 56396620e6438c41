-- A draft may suppose that somebody is away, to see what would become of the rota. Such a draft is compared, not published.
create table roster_supposition (
    roster_id uuid not null references roster,
    authority text not null default kit_authority(),
    amhp_id   uuid not null references amhp,
    from_day  date not null,
    until_day date not null,
    primary key (roster_id, amhp_id, from_day),
    constraint it_ends_after_it_begins check (until_day >= from_day)
);
select kit_isolate('roster_supposition');
