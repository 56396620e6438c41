-- A referral that a colleague considers goes to another AMHP only for a reason, which is no line of its log.
alter table referral add taken_because text;
