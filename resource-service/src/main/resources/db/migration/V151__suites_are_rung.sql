-- What is known of a suite grows old within the half hour: whom to ring instead.
alter table place_of_safety add phone text check (phone ~ '^[0-9 +]{8,20}$');
