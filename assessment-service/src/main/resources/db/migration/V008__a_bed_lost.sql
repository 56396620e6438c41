-- A bed may be lost after the application that names its hospital. The case waits for a bed again, and may need another application.

insert into assessment_move values ('APPLICATION_MADE', 'AWAITING_BED'), ('CONVEYANCE_REQUESTED', 'AWAITING_BED');

alter table application drop constraint application_assessment_id_key;
create index applications_of on application (assessment_id, recorded_at);
