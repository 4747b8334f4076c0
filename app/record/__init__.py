"""The record: the journal that alone appends, the stored forms of events, their keys, and whose record it is."""
