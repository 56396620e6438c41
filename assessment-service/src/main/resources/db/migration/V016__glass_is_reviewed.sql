-- Broken glass is whole again after an hour, and somebody else says that they looked at it. That is never changed either.
alter table broken_glass drop constraint it_is_closed_again;
alter table broken_glass
    add constraint it_is_closed_again check (until_at > broken_at and until_at <= broken_at + interval '60 minutes') not valid;
alter table broken_glass add constraint glass_and_who_broke_it unique (id, who);

create table glass_review (
    glass_id    uuid        primary key,
    authority   text        not null default kit_authority(),
    broken_by   text        not null,
    reviewed_by text        not null,
    reviewed_at timestamptz not null,

    foreign key (glass_id, broken_by) references broken_glass (id, who),
    constraint reviewed_by_somebody_else check (reviewed_by <> broken_by)
);
select kit_isolate('glass_review');
revoke update, delete, truncate on glass_review from ${app_role};
