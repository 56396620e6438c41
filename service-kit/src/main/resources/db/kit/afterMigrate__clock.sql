-- At every start the database's clock is told what the process's clock was told.
update kit_clock set advance = interval '${clock_advance}';
