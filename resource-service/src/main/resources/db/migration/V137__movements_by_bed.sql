-- a bed that is taken away asks for the movements that speak of it
create index movement_by_bed on movement (bed_id);
