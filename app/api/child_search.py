"""Which records a child may already have, found by keyed hashes of what is known of it (C6)."""

from typing_extensions import TypedDict

from app.api.bodies import ChildSearchBody
from app.api.desk import Desk
from app.api.identifiers import digest
from app.api.listing import Complete, caught_up, complete
from app.api.places import at
from app.api.problems import Problem
from app.reading.looking import Reader
from domain.vocabulary import OFFICE_ROLES
from projections.child_index import Key, search_keys


class FoundChild(TypedDict):
    """A person record that may be the child looked for. matched_on: by what it was found.

    unreadable: the record, or one of its cases, holds something that cannot be read.
    """

    child: str
    given_name: str | None
    family_name: str | None
    date_of_birth: str | None
    matched_on: list[str]
    same_as: list[str]
    unreadable: bool


class AskWhom(TypedDict):
    """A worker who is to be asked, who looks and goes on with the contact. telephone, email: by the directory."""

    worker: str
    name: str | None
    telephone: str | None
    email: str | None


class FoundChildren(Complete):
    """The records found, the likeliest first. incomplete: the child may be known though it is not among them.

    ask: who must be asked, since what they alone see may be of this child; nothing else is said of it.
    """

    items: list[FoundChild]
    ask: list[AskWhom]


async def found_children(desk: Desk, body: ChildSearchBody, after: str | None = None) -> FoundChildren:
    """The records of a child of that description, to the authority's own. after: a position to wait for."""
    desk.office_only()
    await caught_up(desk, after, "child_index")
    wanted = keys(desk, body)
    rows = await desk.reads.children(desk.authority.tenant, wanted, body.limit)
    reader = desk.reader()
    return {
        **await complete(desk, "child_index"),
        "items": [
            {
                "child": row.reference,
                "given_name": reader.open(row.details.get("given_name")),
                "family_name": reader.open(row.details.get("family_name")),
                "date_of_birth": reader.open(row.details.get("date_of_birth")),
                "matched_on": list(row.matched_on),
                "same_as": list(row.same_as),
                "unreadable": row.unreadable,
            }
            for row in rows
        ],
        "ask": await whom_to_ask(desk, wanted),
    }


def keys(desk: Desk, body: ChildSearchBody) -> set[Key]:
    """By which keyed hashes a child of that description is found; 422 where it says too little: of a family name alone
    only those would be found who have no other, and that nobody else is of that name would not be so.
    """
    identifier = body.identifier
    found = search_keys(
        desk.authority.keys.digest,
        given_name=body.given_name,
        family_name=body.family_name if body.given_name or body.date_of_birth else None,
        date_of_birth=body.date_of_birth,
        postcode=body.postcode,
        identifiers=[(identifier.kind.value, digest(desk.authority.keys, identifier))] if identifier else [],
    )
    if not found:
        needed = (
            "A family name with a date of birth or a given name, a postcode with a date of birth, or an identifier."
        )
        raise Problem("invalid-body", errors=[at("", "missing", needed)])
    return found


async def whom_to_ask(desk: Desk, wanted: set[Key]) -> list[AskWhom]:
    """Whoever may take a contact is told, so that it comes to somebody who may look."""
    if desk.by.role not in OFFICE_ROLES:
        return []
    named = await desk.reads.whom_to_ask(desk.authority.tenant, wanted)
    known = (await desk.listed()).workers if named else {}
    return [_ask(desk, worker, desk.reader()) for worker in named if worker in known]


def _ask(desk: Desk, worker: str, reader: Reader) -> AskWhom:
    listed = desk.directory.workers[worker]
    return {
        "worker": worker,
        "name": reader.open(listed.name),
        "telephone": reader.open(listed.telephone),
        "email": reader.open(listed.email),
    }
