"""What lists share: that they are caught up, what may be missing, the children's names and the page that follows."""

from collections.abc import Mapping
from typing import Any

from fastapi import Response
from typing_extensions import TypedDict

from app.api.desk import Desk
from app.api.positions import read_position
from app.api.problems import Problem
from app.reading.looking import Reader
from domain.equality import MONITOR
from domain.facts import Sealed


class Complete(TypedDict):
    """Whether something may be missing: `incomplete` while records wait that cannot be read, of which there are
    `unreadable_records`, or the list is not kept up. That nothing was found then says nothing.
    """

    incomplete: bool
    unreadable_records: int


def managers_and_auditors_only(desk: Desk) -> None:
    """Refuse whoever else asks what is monitored of all children (EQ1)."""
    desk.office_only()
    if desk.by.role not in MONITOR:
        raise Problem("forbidden-scope", "This is for managers and auditors.")


async def caught_up(desk: Desk, position: str | None, *names: str) -> None:
    """Wait until the read models of some projections have come to a position, or answer that they have not.

    The list of cases is always waited for: it says what is closed to whoever asks.
    """
    wanted = {*names, "case_list"}
    if position is not None and not await desk.reads.wait(desk.authority.tenant, wanted, read_position(position)):
        raise Problem("not-caught-up")


async def complete(desk: Desk, *names: str) -> Complete:
    """Asked after the rows, so that what was parked meanwhile is told rather than not."""
    gaps = await desk.reads.gaps(desk.authority.tenant, *names)
    return {"incomplete": bool(gaps), "unreadable_records": gaps.unreadable}


def child_name(reader: Reader, names: Mapping[str, Sealed]) -> str | None:
    """A child's name, as far as it is known."""
    known: list[Any] = [reader.open(names.get(each)) for each in ("given_name", "family_name")]
    return " ".join(part for part in known if part) or None


def link(desk: Desk, response: Response, cursor: str | None) -> None:
    """Say where the page that follows is: of the same list, as it was asked for."""
    if cursor:
        response.headers["Link"] = f'<?{desk.address.include_query_params(cursor=cursor).query}>; rel="next"'
