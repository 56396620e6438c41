-- An offer waits only until somebody has the case, and a handover only until the case is closed.
alter table assessment drop constraint assessment_offer_answer_check;
alter table assessment
    add constraint assessment_offer_answer_check check (offer_answer in ('WAITING', 'ACCEPTED', 'DECLINED', 'LAPSED'));

select set_config('app.authority', '*', true); -- whosever they are
update assessment set offer_answer = 'LAPSED' where offer_answer = 'WAITING' and amhp_id is not null;
update handover set state = 'WITHDRAWN'
where state = 'WAITING' and assessment_id in (select id from assessment where closed_at is not null);

alter table assessment
    add constraint no_offer_of_a_case_somebody_has check (amhp_id is null or offer_answer is distinct from 'WAITING');
