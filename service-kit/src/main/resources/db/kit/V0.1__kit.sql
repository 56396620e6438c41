-- What every service's database has before the service's own tables.
-- Run by the owner; the application's role owns nothing and gets what it needs here.

create extension if not exists btree_gist;

alter default privileges grant select, insert, update, delete on tables to ${app_role};
alter default privileges grant usage on sequences to ${app_role};
grant usage on schema public to ${app_role};

-- Time. The local stack may run ahead of or behind the wall clock, and a test may pin it; production does neither.
create table kit_clock (
    only_row boolean     primary key default true check (only_row),
    advance  interval    not null default '0',
    pinned   timestamptz
);
insert into kit_clock default values;
revoke insert, update, delete on kit_clock from ${app_role};

create function kit_now() returns timestamptz language sql stable as
$$ select coalesce(pinned, clock_timestamp() + advance) from kit_clock $$;

-- Whose rows may be seen. Nobody's, until a connection says.
create function kit_authority() returns text language sql stable as
$$ select coalesce(current_setting('app.authority', true), '') $$;

create function kit_isolate(isolated regclass) returns void language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', isolated);
    execute format('alter table %s force row level security', isolated);
    execute format('create policy own_authority on %s using (kit_authority() in (authority, ''*''))', isolated);
    execute format('alter table %s add constraint %I check (authority not in ('''', ''*''))', isolated, 'belongs_to_an_authority');
end
$$;

-- Facts on their way out.
create table outbox (
    position     bigint      generated always as identity primary key,
    id           uuid        not null unique,
    topic        text        not null,
    aggregate_id uuid        not null,
    type         text        not null,
    source       text        not null,
    authority    text        not null,
    payload      text        not null check (octet_length(payload) <= 65536),
    added_at     timestamptz not null default kit_now(),
    published_at timestamptz
);
create index outbox_waiting on outbox (position) where published_at is null;

create function outbox_wakes_the_relay() returns trigger language plpgsql as
$$ begin perform pg_notify('outbox', ''); return null; end $$;
create trigger outbox_wakes_the_relay after insert on outbox for each statement execute function outbox_wakes_the_relay();

-- Events that came in.
create table inbox (
    consumer   text        not null,
    event_id   text        not null,
    applied_at timestamptz not null default kit_now(),
    primary key (consumer, event_id)
);

create table parked_event (
    position     bigint      generated always as identity primary key,
    consumer     text        not null,
    event_id     text,
    fact         text,
    aggregate_id text        not null,
    authority    text        not null,
    payload      text,
    reason       text        not null,
    parked_at    timestamptz not null default kit_now(),
    resolved_at  timestamptz,
    unique (consumer, event_id)
);
create index parked_waiting on parked_event (consumer, aggregate_id) where resolved_at is null;

-- Repeated requests.
create table idempotency (
    key       text        not null,
    principal text        not null,
    route     text        not null,
    hash      text        not null,
    status    integer,
    body      text,
    used_at   timestamptz not null default clock_timestamp(),
    primary key (key, principal, route)
);

-- Who saw and changed what: one chain per authority, each row sealed to the one before, the head kept apart.
create table audit_log (
    position     bigint      generated always as identity primary key,
    authority    text        not null,
    at           timestamptz not null,
    actor        text        not null,
    roles        text        not null,
    session_id   text        not null,
    request_id   text        not null,
    action       text        not null,
    subject_type text        not null,
    subject_id   uuid        not null,
    previous     bytea       not null,
    hash         bytea       not null
);
create index audit_by_subject on audit_log (subject_id, position);
create index audit_by_authority on audit_log (authority, position);

create table audit_head (
    authority text   primary key,
    length    bigint not null,
    hash      bytea  not null
);

revoke all on audit_log, audit_head from ${app_role};
grant select on audit_log to ${app_role};
alter table audit_log enable row level security;
alter table audit_log force row level security;
create policy own_authority on audit_log for select using (kit_authority() in (authority, '*'));
create policy appended_only on audit_log for insert with check (true);

create function audit_seal(previous bytea, entry audit_log) returns bytea language sql immutable as
$$
select sha256(previous || convert_to(jsonb_build_array(
    entry.authority, extract(epoch from entry.at), entry.actor, entry.roles, entry.session_id, entry.request_id,
    entry.action, entry.subject_type, entry.subject_id)::text, 'UTF8'))
$$;

create function audit_append(
    p_authority text, p_actor text, p_roles text, p_session text, p_request text, p_action text, p_type text, p_subject uuid
) returns void language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    entry audit_log;
begin
    insert into audit_head values (p_authority, 0, '') on conflict do nothing;
    select hash into entry.previous from audit_head where authority = p_authority for update;
    entry.authority := p_authority;
    entry.at := kit_now();
    entry.actor := p_actor;
    entry.roles := p_roles;
    entry.session_id := p_session;
    entry.request_id := p_request;
    entry.action := p_action;
    entry.subject_type := p_type;
    entry.subject_id := p_subject;
    entry.hash := audit_seal(entry.previous, entry);
    insert into audit_log (authority, at, actor, roles, session_id, request_id, action, subject_type, subject_id, previous, hash)
    values (entry.authority, entry.at, entry.actor, entry.roles, entry.session_id, entry.request_id, entry.action,
            entry.subject_type, entry.subject_id, entry.previous, entry.hash);
    update audit_head set length = length + 1, hash = entry.hash where authority = p_authority;
end
$$;

-- Null if a chain is whole; else what is wrong with it first. Cutting off the tail shows only against the head.
create function audit_first_fault(p_authority text) returns text language plpgsql as
$$
declare
    entry audit_log;
    expected bytea := '';
    seen bigint := 0;
    head audit_head;
begin
    for entry in select * from audit_log where authority = p_authority order by position loop
        if entry.previous <> expected then return 'a row is missing before ' || entry.position; end if;
        if audit_seal(entry.previous, entry) <> entry.hash then return 'a row was altered at ' || entry.position; end if;
        expected := entry.hash;
        seen := seen + 1;
    end loop;
    select * into head from audit_head where authority = p_authority;
    if head.length is distinct from nullif(seen, 0) or head.hash is distinct from nullif(expected, '') then
        return 'rows are missing at the end';
    end if;
    return null;
end
$$;

-- The same, for whoever may ask; the rows themselves stay hidden from them.
create function audit_fault(p_authority text) returns text
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    before text := kit_authority();
    fault text;
begin
    perform set_config('app.authority', '*', true);
    fault := audit_first_fault(p_authority);
    perform set_config('app.authority', before, true);
    return fault;
end
$$;
