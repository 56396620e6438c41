-- Which of our wards a message names whose bed nobody has entered: the bed may be one of theirs, misspelt. Worked out when it is set
-- aside, with the place itself, so that a search over all wards has only to count.
alter table feed_message add named_wards uuid[];
