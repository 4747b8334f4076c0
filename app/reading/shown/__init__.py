"""What each audience sees, a page for each chapter: OFFICE, AUDITOR and PARTNER name it, event by event.

Each table is its audience's own list, the auditor's too. Beside them stand the views that are made of it.
"""
