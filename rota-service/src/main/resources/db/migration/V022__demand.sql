-- A named set of lines, to begin a rota with: "Christmas weeks".
create table demand_template (
    id        uuid    primary key,
    authority text    not null default kit_authority(),
    version   integer not null,
    name      text    not null,
    lines     text[]  not null,
    unique (authority, name),
    constraint it_has_lines check (cardinality(lines) > 0)
);
select kit_isolate('demand_template');

-- A line that goes round: week after week the next of some people, in a fixed order.
create table rotation (
    id         uuid    primary key,
    authority  text    not null default kit_authority(),
    version    integer not null,
    line       text    not null,
    starts_on  date    not null,
    people     uuid[]  not null,
    pinned     boolean not null,
    unique (authority, line),
    constraint weeks_begin_on_mondays check (extract(isodow from starts_on) = 1),
    constraint somebody_goes_round check (cardinality(people) > 0)
);
select kit_isolate('rotation');

-- How many referrals came in an hour of London's clock. A number, and nothing of anybody.
create table referral_count (
    authority text    not null default kit_authority(),
    day       date    not null,
    hour      integer not null check (hour between 0 and 23),
    count     integer not null check (count > 0),
    primary key (authority, day, hour)
);
select kit_isolate('referral_count');
