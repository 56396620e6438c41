-- Why a case was offered or given to somebody who is not on duty: kept here and in no line of the log, which every AMHP reads.
alter table assessment add off_duty_reason text;
