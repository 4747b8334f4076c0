"""Reading the record: what each audience sees, a case replayed, and the lists made of many."""
