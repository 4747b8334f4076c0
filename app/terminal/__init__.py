"""What a terminal shows: a replay to step through or to print, bars, and what was named at the command line."""
