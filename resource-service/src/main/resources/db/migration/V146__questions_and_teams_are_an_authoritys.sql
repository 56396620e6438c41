-- What an authority asks wards, and its community teams, are its own: a bed manager's page reads across authorities, for their own wards only.
select kit_isolate('ward_enquiry');
select kit_isolate('community_team');

-- Two authorities may call a team by the same name.
alter table community_team drop constraint community_team_reference_key;
alter table community_team add constraint community_team_of_an_authority unique (authority, reference);
