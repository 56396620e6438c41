-- What no rota that keeps the rules is priced below, as a search found it, and what else a manager should know of that.
alter table solving add column bound bigint;
alter table solving add column notes text not null default '';
