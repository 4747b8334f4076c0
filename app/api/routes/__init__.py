"""The API, a file a noun. A route loads, decides, records; nothing else."""
