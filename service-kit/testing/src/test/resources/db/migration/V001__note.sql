create table note (
    id         uuid        primary key,
    version    integer     not null,
    authority  text        not null default kit_authority(),
    words      text        not null,
    written_at timestamptz not null
);
select kit_isolate('note');

create table heard (
    note_id   uuid not null,
    authority text not null default kit_authority()
);
