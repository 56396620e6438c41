-- Which process runs a search. Only it may write what the search finds; once another has called it lost, its word counts no more.
alter table solving add column run_by uuid not null default '00000000-0000-0000-0000-000000000000';
alter table solving alter column run_by drop default;
