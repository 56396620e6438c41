-- Beds of two bays have one name: whoever enters the place that nobody has entered needs every part of it as its sender gave it.
alter table feed_message add named_trust text;
alter table feed_message add named_bay text;
