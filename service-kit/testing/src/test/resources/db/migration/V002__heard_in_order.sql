alter table heard add position bigint generated always as identity;
