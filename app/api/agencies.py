"""Whose professional somebody is: an agency that sends to the authority."""

from app.api.desk import Desk
from app.api.places import at
from app.api.problems import Problem
from app.record.registry import DatabaseRegistry


async def agency_of(desk: Desk, code: str | None) -> tuple[str | None, str | None]:
    """The agency and what it is called: the caller's own, or the one that staff name by its code (A50)."""
    if desk.is_partner or code is None:
        return desk.caller.agency, desk.caller.agency_name
    known = await DatabaseRegistry(desk.journal).agencies(desk.authority.slug)
    if code not in known:
        told = "No agency of that code sends to this authority."
        raise Problem("invalid-body", errors=[at("/agency", "unknown-agency", told)])
    return code, known[code]
