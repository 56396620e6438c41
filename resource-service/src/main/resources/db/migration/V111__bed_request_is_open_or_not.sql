-- A request that had found its bed was marked so, and stayed marked when the bed was lost to somebody else: what is said of a bed is said
-- for no authority, and cannot reach an authority's request. Whether a bed is found is what its hold says, and only that.
select set_config('app.authority', '*', true);
update bed_request set state = 'OPEN' where state = 'PLACED';
alter table bed_request drop constraint bed_request_state_check;
alter table bed_request add constraint bed_request_state_check check (state in ('OPEN', 'WITHDRAWN'));
