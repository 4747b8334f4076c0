"""The cases: all of them, newest first, and one found by its reference."""

from fastapi import Response

from app.api.problems import Problem
from app.base import references
from app.base.references import Referent
from app.record.entries import record_of
from app.web import pages
from app.web.lists import address, agencies, child_name
from app.web.pages import ThePage
from app.wording.language import say, texts
from domain.equality import MONITOR
from domain.frozen import frozen
from domain.records import Case
from domain.vocabulary import State

PER_PAGE = 25
_SOMETHING_ELSE = texts(
    {
        Referent.CHILD: "This is the reference of a child, not of a case",
        Referent.COMMUNICATION: "This is the reference of a communication, not of a case",
    }
)

router = pages.router()


@frozen
class Sought:
    """What somebody typed to find a case: its reference, or why it is none."""

    reference: str | None = None
    error: str | None = None


@router.get("/cases")
async def cases(page: ThePage, find: str = "", state: str = "", cursor: str = "") -> Response:
    desk, error = page.desk, ""
    if find.strip():
        place, error = await place_of(page, find)
        if place:
            return page.see(place)
    if state and state not in set(State):
        raise Problem("not-found")
    found = await desk.reads.cases(desk.authority.tenant, state=state or None, cursor=cursor or None, limit=PER_PAGE)
    reader = desk.reader()
    return page.render(
        "cases.html",
        status=422 if error else 200,
        manages=desk.by.role in MONITOR,
        states=list(State),
        state=state,
        find=find,
        error=error,
        rows=[(row, child_name(reader, row.child_name)) for row in found.rows],
        agencies=await agencies(page) if found.rows else {},
        gaps=await desk.reads.gaps(desk.authority.tenant, "case_list"),
        first=bool(cursor) and address("/cases", state=state),
        next=found.next and address("/cases", state=state, cursor=found.next),
    )


async def place_of(page: ThePage, text: str) -> tuple[str, str]:
    """The page of what a reference names that somebody typed, or why there is none."""
    for referent in (Referent.CONSULTATION, Referent.CHALLENGE, Referent.ENQUIRY, Referent.SUBJECT_REQUEST):
        if reference := references.read(referent, text):
            return f"/{references.plural(referent.name.lower())}/{reference}", ""
    sought = read_reference(text)
    if sought.reference and await _is_there(page, sought.reference):
        return f"/cases/{sought.reference}", ""
    return "", sought.error or say("There is no case with this reference")


def read_reference(text: str) -> Sought:
    """The case's reference that somebody typed or was told, in groups or not; else what is wrong with it."""
    reference = references.read(Referent.CASE, text)
    if reference:
        return Sought(reference)
    for kind, told in _SOMETHING_ELSE.items():
        if references.read(kind, text):
            return Sought(error=told)
    typed = sum(1 for character in text if character not in " -")
    if typed != references.LENGTH:
        return Sought(
            error=say(
                "A reference has {length} characters, and this has {typed}", length=references.LENGTH, typed=typed
            )
        )
    if not text.strip().upper().startswith(Referent.CASE.value):
        return Sought(error=say("The reference of a case begins with C"))
    return Sought(error=say("One character of this reference is wrong, or two are swapped: read it out once more"))


async def _is_there(page: ThePage, reference: str) -> bool:
    desk = page.desk
    (entries,) = await desk.load(references.stream_of(desk.authority.slug, reference))
    case = record_of(Case, entries)
    return case is not None and not desk.gate.is_closed(case)
