-- What a manager says matters in the authority's rotas. Never changed: a new choice is a new row, so that it can be read what
-- mattered when.
create table emphasis (
    id                  uuid        primary key,
    authority           text        not null default kit_authority(),
    number              integer     not null check (number > 0),
    chosen_at           timestamptz not null,
    chosen_by           text        not null,
    importances         text        not null,
    most_duties_a_week  integer,
    unique (authority, number),
    constraint a_weekly_maximum_allows_something check (most_duties_a_week between 1 and 7)
);
select kit_isolate('emphasis');
