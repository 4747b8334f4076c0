"""The one list of chapters, streams and events."""

import ast
from pathlib import Path

import pytest

import domain
from domain import procedure
from domain.closure import ClosureAgreed, ClosureProposed
from domain.folding import Part, last_of_their_kind
from domain.frozen import frozen

HOME = Path(domain.__file__).parent
LISTED = [event for events in procedure.STREAMS.values() for event in events]


IN_COMMON = {"ClockTold", "AboutNotice", "AboutExchange", "Made", "AboutTracedNumber", "AboutClaim"} | {
    f"Record{what}"
    for what in ("ErasureAsked", "ErasureDeclined", "ErasureApproved", "HoldPlaced", "HoldLifted", "Reviewed")
}
"""What some events have in common."""


def test_every_event_of_the_domain_stands_in_one_stream() -> None:
    written = {
        node.name
        for path in HOME.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        and any(ast.unparse(base) in {"Event", "ContactRecorded", *IN_COMMON} for base in node.bases)
    }
    written -= IN_COMMON
    assert sorted(written) == sorted(event.__name__ for event in LISTED)


def test_what_holds_events_is_a_chapter() -> None:
    assert {event.__module__ for event in LISTED} == {chapter.__name__ for chapter in procedure.CHAPTERS}


@pytest.mark.parametrize("chapter", procedure.CHAPTERS, ids=lambda chapter: chapter.__name__)
def test_a_chapter_begins_with_what_it_is_about(chapter: object) -> None:
    assert len((chapter.__doc__ or "").strip().splitlines()) > 1


def test_lasting_names_are_those_of_the_golden_forms() -> None:
    golden = Path(__file__).parents[1] / "golden"
    stored = {path.name.split(".")[0] for path in golden.rglob("*.json")}
    assert {event.lasting_name() for event in LISTED} == stored


def test_a_part_keeps_the_last_of_each_kind() -> None:
    assert last_of_their_kind(_Answered) == {ClosureAgreed: "agreed", ClosureProposed: "proposed"}


def test_a_part_that_would_keep_one_kind_twice_is_an_error() -> None:
    with pytest.raises(TypeError, match="keeps ClosureAgreed twice"):
        last_of_their_kind(_Twice)


@frozen(kw_only=True)
class _Answered(Part):
    agreed: ClosureAgreed | None = None
    proposed: ClosureProposed | None = None


@frozen(kw_only=True)
class _Twice(Part):
    agreed: ClosureAgreed | None = None
    again: ClosureAgreed | None = None
