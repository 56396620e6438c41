-- A ward's yes answers the words it was asked. Whenever these words change the need has another number. What is asked and what is held
-- carry the number they were for, and a bed is taken only by a yes to the same.
select set_config('app.authority', '*', true);

create table bed_need (
    request_id uuid not null references bed_request,
    version integer not null,
    authority text not null default kit_authority(),
    since timestamptz not null,
    primary key (request_id, version)
);
select kit_isolate('bed_need');

alter table bed_request add need_version integer not null default 1;
alter table bed_request add withdrawn_at timestamptz;
insert into bed_need (request_id, version, authority, since) select id, 1, authority, requested_at from bed_request;

-- As a ward is told: never an age.
create function age_band(age integer) returns text language sql immutable as $$
    select case when age < 13 then 'child' when age < 18 then 'young person' when age < 65 then 'adult' else 'older adult' end
$$;

create function need_is_numbered() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        new.need_version = 1;
        return new;
    end if;
    new.need_version = old.need_version;
    if (new.bed_type, age_band(new.age), new.sex, new.section136, new.security, new.detained or new.section136)
           is distinct from (old.bed_type, age_band(old.age), old.sex, old.section136, old.security, old.detained or old.section136)
       or array(select unnest(new.accessibility) order by 1) is distinct from array(select unnest(old.accessibility) order by 1) then
        new.need_version = old.need_version + 1;
    end if;
    if new.state = 'WITHDRAWN' and old.state <> 'WITHDRAWN' then
        new.withdrawn_at = kit_now();
    end if;
    return new;
end $$;
create trigger need_is_numbered before insert or update on bed_request for each row execute function need_is_numbered();

create function need_is_kept() returns trigger language plpgsql as $$
begin
    insert into bed_need (request_id, version, authority, since) values (new.id, new.need_version, new.authority, kit_now())
    on conflict do nothing;
    return null;
end $$;
create trigger need_is_kept after insert or update on bed_request for each row execute function need_is_kept();

alter table ward_enquiry add request_id uuid;
alter table ward_enquiry add need_version integer;
alter table ward_enquiry add again_for uuid references ward_enquiry;
alter table ward_enquiry add bed_id uuid references bed;   -- which of its beds the ward means
alter table ward_enquiry add ended_at timestamptz;
alter table ward_enquiry add ended_because text check (ended_because in ('NEED_CHANGED', 'FOUND_ELSEWHERE', 'NOT_NEEDED'));
alter table ward_enquiry add recorded_at timestamptz not null default kit_now();
update ward_enquiry set recorded_at = asked_at;
update ward_enquiry set ended_because = 'NOT_NEEDED', ended_at = coalesce(answered_at, asked_at) where state = 'WITHDRAWN';
alter table ward_enquiry add constraint enquiry_ends_because
    check ((state = 'WITHDRAWN') = (ended_because is not null) and (ended_because is null or ended_at is not null));

alter table bed_hold add request_id uuid;
alter table bed_hold add need_version integer;
alter table bed_hold add again_for uuid references bed_hold;
alter table bed_hold add taken_back text;
alter table bed_hold add taken_back_by text;
alter table bed_hold drop constraint bed_hold_released_because_check;
alter table bed_hold add constraint bed_hold_released_because_check
    check (released_because in ('NOT_NEEDED', 'BED_TAKEN', 'BED_CLOSED', 'NEED_CHANGED', 'WARD_TOOK_BACK'));
alter table bed_hold add constraint hold_taken_back_has_a_reason
    check ((released_because is not distinct from 'WARD_TOOK_BACK') = (taken_back is not null)
           and (taken_back is null) = (taken_back_by is null));

create temporary table known_request on commit drop as
    select distinct on (assessment_id) assessment_id, id from bed_request order by assessment_id, (state = 'OPEN') desc, requested_at desc;
update ward_enquiry e set request_id = k.id, need_version = 1 from known_request k where k.assessment_id = e.assessment_id;
update bed_hold h set request_id = k.id, need_version = 1 from known_request k where k.assessment_id = h.assessment_id;

alter table ward_enquiry add constraint enquiry_asks_a_need foreign key (request_id, need_version) references bed_need (request_id, version);
alter table bed_hold add constraint hold_is_for_a_need foreign key (request_id, need_version) references bed_need (request_id, version);
alter table bed_hold add constraint hold_and_its_need unique (id, request_id, need_version);
alter table ward_enquiry add constraint yes_is_to_the_same_need
    foreign key (hold_id, request_id, need_version) references bed_hold (id, request_id, need_version);

-- Nobody is asked, and nothing is held, for a need that has changed meanwhile: whoever changes it waits for this, or this finds it changed.
create function need_as_it_is() returns trigger language plpgsql as $$
begin
    perform from bed_request
      where id = new.request_id and assessment_id = new.assessment_id and need_version = new.need_version and state = 'OPEN' for share;
    if not found then
        raise exception 'the need has changed' using errcode = '23514', constraint = 'need_as_it_is';
    end if;
    return new;
end $$;
create trigger need_as_it_is before insert on ward_enquiry for each row execute function need_as_it_is();
create trigger need_as_it_is before insert on bed_hold for each row execute function need_as_it_is();
