-- Our own copy of what doctors and AMHPs have declared about each other (SI 2008/1205). They belong to no authority, and nobody reads it
-- but the rule that may refuse an application.

create table declared_tie (
    id     uuid   primary key,
    kind   text   not null check (kind in ('BUSINESS', 'DIRECTS', 'CLINICAL_TEAM', 'PERSONAL')),
    people uuid[] not null check (cardinality(people) >= 2)
);
create index ties_of_people on declared_tie using gin (people);

alter table application add column urgent_necessity text;
