"""Audit packs: a case's history in one file that proves itself, made, opened and checked."""
