"""Disclosure by construction: what an audience does not name is shown to nobody of it."""

import ast
import re
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from app.reading import shown
from app.reading.audiences import (
    AGENCY,
    ANOTHER_AGENCY,
    APART,
    AUDITOR,
    FAMILY,
    HEALTH_PARTNER,
    INSPECTOR,
    OFFICE,
    PARTNER,
)
from app.reading.looking import Audience, Look, NotNamed, Otherwise, Reader, see
from domain import account, procedure
from domain.closure import ClosureAgreed
from domain.hypothetical import Consulting
from domain.need_to_know import Matter
from domain.procedure import Stream
from domain.vocabulary import ReferrerKind
from tests import audiences_page
from tests.domain import examples

ELSEWHERE = {
    Stream.DIRECTORY: "GET /v1/directory tells what stands in it",
    Stream.SUBJECT_REQUEST: "GET /v1/subject-requests/{subject_request} tells it, and an auditor not who asks",
    Stream.CONCERN: "it is the agency's own, and the authority has no history of it",
}
"""The streams whose events are no part of a history of the authority's."""

IN_A_HISTORY = [event for kind in Stream if kind not in ELSEWHERE for event in procedure.STREAMS[kind]]
FACTS = [kind for kind in vars(account).values() if is_dataclass(kind) and kind.__module__ == account.__name__]
FACTS.append(Consulting)
BY_IT = "by it one child holds an identifier; whoever may read the number reads it where it was told"
SHOWN_TO_NOBODY = {"Identifier.digest": BY_IT, "IdentifierClaimed.digest": BY_IT, "IdentifierReleased.digest": BY_IT}


@pytest.mark.parametrize("kind", [*IN_A_HISTORY, *FACTS], ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("audience", [OFFICE, AUDITOR], ids=lambda audience: audience.name)
def test_every_field_is_named_by_who_reads_a_history(audience: Audience, kind: type[Any]) -> None:
    held = {each.name for each in fields(kind) if f"{kind.__name__}.{each.name}" not in SHOWN_TO_NOBODY}
    assert set(audience.names(kind)) == held


@pytest.mark.parametrize(
    "audience",
    [OFFICE, AUDITOR, PARTNER, AGENCY, ANOTHER_AGENCY, FAMILY, HEALTH_PARTNER, INSPECTOR, *APART.values()],
    ids=lambda audience: audience.name,
)
def test_an_audience_names_nothing_that_is_not_there(audience: Audience) -> None:
    assert audience.sees
    for kind, named in audience.sees.items():
        assert set(named) <= {each.name for each in fields(kind)}


@pytest.mark.parametrize("kind", procedure.STREAMS[Stream.CONCERN], ids=lambda kind: kind.__name__)
def test_a_concern_is_named_by_the_agency_whose_it_is_and_by_nobody_else(kind: type[Any]) -> None:
    assert set(AGENCY.names(kind)) == {each.name for each in fields(kind)}
    assert not any(kind in audience.sees for audience in (OFFICE, AUDITOR, PARTNER))


def test_an_agency_sees_nobody_who_acted() -> None:
    assert not [kind for kind in PARTNER.sees if "by" in PARTNER.names(kind)]
    assert account.Referrer not in PARTNER.sees


def test_a_protected_referrer_is_shown_by_kind_alone_but_where_that_is_asked_for() -> None:
    neighbour = replace(examples.COMMUNICATED.referrer, kind=ReferrerKind.NON_PROFESSIONAL)
    protected = replace(examples.COMMUNICATED, referrer=neighbour)
    for audience in (OFFICE, AUDITOR):
        assert audience.shown(protected, "referrer") == {"kind": protected.referrer.kind}
        assert audience.shown(examples.COMMUNICATED, "referrer") == examples.COMMUNICATED.referrer
    assert APART[Matter.REFERRER].shown(protected, "referrer") == protected.referrer


def test_a_field_that_no_audience_names_is_shown_to_nobody() -> None:
    looking = Audience("office", {_Told: see("said")})
    seen = Look(looking, Reader(str), {}).at(_Told(said="a word", thought="another"))
    assert [*seen] == ["said"]
    assert seen["said"] == "a word"
    with pytest.raises(NotNamed, match=r"office does not see _Told\.thought"):
        seen["thought"]
    assert seen.look.plain([_Told(said="a word", thought="another")]) == [{"said": "a word"}]


def test_a_field_may_be_shown_otherwise_than_it_stands() -> None:
    looking = Audience("auditor", {_Told: see("said", Otherwise("thought", lambda told: len(told.thought)))})
    seen = Look(looking, Reader(str), {}).at(_Told(said="a word", thought="another"))
    assert {name: seen[name] for name in seen} == {"said": "a word", "thought": 7}


def test_two_tables_do_not_speak_of_one_event() -> None:
    with pytest.raises(TypeError, match="office: named twice: ClosureAgreed"):
        Audience("office", {ClosureAgreed: see("by")}, {ClosureAgreed: see("occurred_at")})


def test_the_page_of_who_sees_what_is_current() -> None:
    committed = audiences_page.PAGE.read_text(encoding="utf-8")
    assert committed == audiences_page.page(), "run `python -m tests.procedure_page` and commit what it writes"


def test_what_is_read_apart_stands_in_no_other_view_of_the_offices() -> None:
    apart = {(kind, name) for each in APART.values() for kind in each.sees for name in audiences_page.seen(each, kind)}
    both = {
        (kind, name)
        for audience in (OFFICE, AUDITOR, INSPECTOR, FAMILY)
        for kind in audience.sees
        for name in audiences_page.seen(audience, kind)
    }
    held_back = {name for _, name in apart - both}
    assert {"risk_to_staff", "suspicion", "police_reference", "reasons", "referrers_knowledge"} <= held_back
    assert {name for kind, name in apart & both if kind is not account.Referrer} <= {
        "number", "by", "occurred_at", "force", "ground", "suspicion", "asked_by", "reasons", "referrer",
    }  # fmt: skip


def test_an_inspector_sees_nothing_that_is_text_or_is_somebodys() -> None:
    for kind in INSPECTOR.sees:
        hints = get_type_hints(kind, include_extras=True)
        for name in INSPECTOR.names(kind):
            assert name == "by" or not re.search(r"\bstr\b|Sealed|UUID|Personal", str(hints[name])), (kind, name)


def test_each_audience_has_a_list_of_its_own_in_every_page() -> None:
    pages = [path for path in Path(shown.__path__[0]).glob("*.py") if path.stem != "__init__"]
    assert len(pages) == len(procedure.CHAPTERS), "one for each but the directory, and one for the account"
    for page in pages:
        written = ast.parse(page.read_text(encoding="utf-8")).body
        tables = {
            node.target.id: node.value
            for node in written
            if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
        }
        assert {"OFFICE", "AUDITOR", "PARTNER"} <= tables.keys(), page.name
        assert all(isinstance(tables[name], ast.Dict) for name in ("OFFICE", "AUDITOR", "PARTNER")), page.name


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    said: str
    thought: str
