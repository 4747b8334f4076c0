"""The two commands by which a record of its own is erased: to ask, and to decide."""

from collections.abc import Callable
from typing import Any

from app.api import falling
from app.api.declared import Block, Need, Occasion
from domain import dates
from domain.erasure import RECORD


def standing(kind: str) -> Need:
    """How a place meets `standing`: the keys of a record of that kind which are not destroyed."""

    async def stands(on: Occasion) -> tuple[str, ...]:
        return falling.standing(on.desk, on.stream, kind)

    return stands


def blocks(
    on: type[Block],
    record: str,
    ask: Callable[..., Any],
    decide: Callable[..., Any],
    because: str,
    *,
    asking: str,
    deciding: str,
) -> tuple[Block, Block]:
    """Ask and decide, on a kind of record. because: an example of why. asking, deciding: what a client calls them."""
    called, why = record.title().replace(" ", ""), "Why? Name nobody: this stays."
    return (
        on(
            path="/erasure",
            name=asking,
            body=f"{called}ErasureBody",
            decide=ask,
            summary=f"Ask for the erasure of {'an' if record == 'enquiry' else 'a'} {record}",
            refuses=(RECORD, dates.DATED),
            example={"ground": "no-longer-needed", "reasons": because},
            labels={"ground": "On which ground?", "reasons": why},
        ),
        on(
            path="/erasure-decision",
            name=deciding,
            body=f"{called}ErasureDecisionBody",
            decide=decide,
            summary=f"Approve the erasure of {'an' if record == 'enquiry' else 'a'} {record}, or decline it",
            refuses=(RECORD, dates.DATED),
            example={"approve": True, "reasons": "Checked: nothing rests on it any more."},
            labels={"approve": "Is it to be erased, for good?", "reasons": why},
        ),
    )
