-- A team's calendar has one reader, who has to be of the team when it is read. Addresses that nobody in particular reads stop working.
alter table calendar_feed drop constraint of_a_person_or_a_team;
drop index one_feed_for_a_person;
drop index one_feed_for_a_team;
select set_config('app.authority', '*', true);
update calendar_feed set revoked_at = coalesce(revoked_at, kit_now()) where amhp_id is null;
alter table calendar_feed add constraint somebody_reads_it check (amhp_id is not null or revoked_at is not null);
create unique index one_own_feed_for_a_person on calendar_feed (amhp_id) where revoked_at is null and team_id is null;
create unique index one_team_feed_for_a_person on calendar_feed (amhp_id) where revoked_at is null and team_id is not null;
