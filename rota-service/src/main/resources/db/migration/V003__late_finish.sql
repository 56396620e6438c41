-- When somebody really finished, where that was past the end of their duty: rest is counted from it, and fairness remembers it.
create table late_finish (
    duty_id      uuid        primary key references duty,
    authority    text        not null default kit_authority(),
    amhp_id      uuid        not null references amhp,
    planned_end  timestamptz not null,
    worked_until timestamptz not null,
    constraint it_was_late check (worked_until > planned_end)
);
create index late_finish_by_time on late_finish (planned_end);
select kit_isolate('late_finish');
