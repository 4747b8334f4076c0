"""What every room stands on: the clock, settings, logs, references, files, and the kinds of values that are sent."""
