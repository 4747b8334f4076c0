"""The record in words: one telling for the pages, the terminal and the packs."""
