-- Who opened the narrative of a case that is not theirs, and why. It is never changed.

create table broken_glass (
    id          uuid        primary key,
    authority   text        not null default kit_authority(),
    referral_id uuid        not null references referral,
    who         text        not null,
    amhp_id     uuid,
    reason      text        not null,
    words       text        not null,
    broken_at   timestamptz not null,
    until_at    timestamptz not null,

    constraint it_is_closed_again check (until_at > broken_at and until_at <= broken_at + interval '12 hours')
);
create index glass_of_a_case on broken_glass (referral_id, broken_at);
create index glass_of_an_authority on broken_glass (authority, broken_at);
select kit_isolate('broken_glass');
revoke update, delete, truncate on broken_glass from ${app_role};
