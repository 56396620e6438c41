-- Messages of strangers and of the local default profile are kept under these names: whoever had a profile so called would own them.
alter table sender_profile add constraint sender_profile_name_is_its_own check (name not in ('unknown', 'local-default'));
