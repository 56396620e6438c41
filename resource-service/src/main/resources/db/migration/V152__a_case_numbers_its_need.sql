-- The case numbers what it asks for. What is heard late, or twice, never brings an earlier need back, also after the request was withdrawn.
select set_config('app.authority', '*', true);

alter table bed_request add asked_version integer not null default 0;
create index asked_version_of on bed_request (assessment_id, asked_version);

create function need_never_goes_back() returns trigger language plpgsql as $$
begin
    if new.asked_version < (select coalesce(max(asked_version), 0) from bed_request where assessment_id = new.assessment_id) then
        raise exception 'an earlier need never comes back' using errcode = '23514', constraint = 'need_never_goes_back';
    end if;
    return new;
end $$;
create trigger need_never_goes_back before insert or update of asked_version on bed_request
    for each row execute function need_never_goes_back();
