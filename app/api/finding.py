"""Cases found by their child, by who sent them and whose they are, by where they stand and when they came."""

from app.api.bodies import CaseSearchBody
from app.api.child_search import keys
from app.api.desk import Desk
from app.api.places import at
from app.api.problems import Problem
from app.reading.asking import Page
from app.reading.list_rows import CaseRow

OF_THE_OFFICE = ("agency", "team")
OF_THE_CASE = (*OF_THE_OFFICE, "state", "received_from", "received_before")
SOMETHING = "What the child is found by, or an agency, a team, a state, or when they came."


def by_child(body: CaseSearchBody) -> bool:
    """Whether anything of a child is said."""
    said = (body.family_name, body.given_name, body.date_of_birth, body.postcode, body.identifier)
    return any(each is not None for each in said)


async def cases_found(desk: Desk, body: CaseSearchBody, cursor: str | None = None) -> Page[CaseRow]:
    """Cases for which everything given is so, the last received first; an agency's own. Raises NotACursor.

    cursor: of the page before, where the body has not got it.
    """
    if desk.is_partner and any(getattr(body, name) is not None for name in OF_THE_OFFICE):
        raise Problem("forbidden-scope", "An agency finds its own: by their child, where they stand, when they came.")
    if not by_child(body) and all(getattr(body, name) is None for name in OF_THE_CASE):
        raise Problem("invalid-body", errors=[at("", "missing", SOMETHING)])
    return await desk.reads.search_cases(
        desk.authority.tenant,
        agency=desk.caller.agency or body.agency,
        team=body.team,
        state=body.state,
        received_from=body.received_from,
        received_before=body.received_before,
        child_keys=keys(desk, body) if by_child(body) else (),
        cursor=cursor or body.cursor,
        limit=body.limit,
    )
