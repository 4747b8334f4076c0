"""A rule's story is whole, and every line it points to holds what it says."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from app.base.errors import CannotStart
from app.terminal import rule_story
from app.terminal.rule_story import Line, Story, Teller
from app.terminal.sources import ROOT, Place, Sources
from domain import notice_delivery, watch
from domain.clauses import ALL, Clause, Status, clause

ENFORCED = [each for each in ALL if each.status is Status.ENFORCED]


@cache
def teller() -> Teller:
    """Who has read the sources."""
    return Teller()


@cache
def told(rule: Clause) -> Story:
    """A rule's story."""
    return teller().story(rule)


@cache
def lines_of(file: str) -> list[str]:
    return (ROOT / file).read_text(encoding="utf-8").splitlines()


def at(place: Place) -> str:
    """The line there."""
    return lines_of(place.file)[place.line - 1]


def with_what_it_refers_to(rule: Clause) -> Iterator[Story]:
    """Its story, and those of the rules its note names."""
    story = told(rule)
    yield story
    yield from (told(clause(each)) for each in story.see)


@pytest.mark.parametrize("rule", ENFORCED, ids=lambda rule: rule.number)
def test_the_story_of_an_enforced_rule_says_what_keeps_it_where_it_is_recorded_and_which_tests_show_it(
    rule: Clause,
) -> None:
    stories = [*with_what_it_refers_to(rule)]
    assert any(each.decisions or each.elsewhere or each.clocks or each.orders or each.events for each in stories)
    assert any(each.events or each.operations for each in stories)
    assert stories[0].tests


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.number)
def test_every_line_of_a_story_is_there_and_holds_what_it_says(rule: Clause) -> None:
    story = told(rule)
    assert at(story.place) == f"[clauses.{rule.number}]"
    for line in (*story.chapters, *story.decisions, *story.orders, *story.elsewhere):
        assert line.words == at(placed(line)).strip()
    for line in (*story.events, *story.operations, *story.shown, *story.pages, *story.tests):
        assert line.what in at(placed(line))
    for line in story.clocks:
        assert f'"{rule.number}"' in at(placed(line))


def placed(line: Line) -> Place:
    assert line.place
    return line.place


def test_a_guard_says_for_which_decisions_it_stands() -> None:
    kept = teller().story(clause("CL2")).decisions
    assert {each.what for each in kept} == {
        "closure._the_other_supervisor_answers, for closure.agree and closure.disagree"
    }


def test_a_rule_that_is_a_clock_names_the_events_that_start_and_stop_it() -> None:
    story = teller().story(clause("T13"))
    of_watch = [*(each.__name__ for each in (*watch.OF_WATCH, *notice_delivery.OF_WATCH))]
    assert [each.what for each in story.events] == [*of_watch, "CrimeSuspected", "PoliceNotified", "NoCrimeAfterAll"]
    assert "from crime-suspected until police-notified or no-crime-after-all" in story.clocks[0].words


def test_a_rule_is_found_by_its_alias_and_in_small_letters() -> None:
    assert rule_story.asked("F1") == rule_story.asked("d4") == clause("D4")


def test_a_number_that_is_no_rule_is_told_with_those_near_it() -> None:
    with pytest.raises(CannotStart, match=r"CL22 is no rule of the procedure\. Near it: CL2,"):
        rule_story.asked("CL22")
    with pytest.raises(CannotStart, match=r"%% is no rule of the procedure\. They go from C1 to EQ2\."):
        rule_story.asked("%%")


def test_a_story_is_read_by_people_and_by_programs() -> None:
    story = teller().story(clause("CL2"))
    read = "\n".join(rule_story.lines(story))
    data = json.loads(rule_story.as_json(story))
    assert story.rule.quote in read
    assert story.rule.quote == data["quote"]
    assert data["place"] in read
    places = [each["place"] for name in ("decisions", "events", "operations", "tests", "shown") for each in data[name]]
    assert len(places) > 15
    assert all(place in read for place in places)


def test_what_stands_nowhere_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "domain").mkdir()
    (tmp_path / "domain" / "chapter.py").write_text('RULE = clause("CL2")\n')
    sources = Sources(tmp_path)
    assert [each.name for each in sources.naming(clause("CL2"))] == ["domain.chapter"]
    with pytest.raises(LookupError, match=r"domain/chapter\.py does not say CL3"):
        sources.line_of("domain/chapter.py", "CL3")
    with pytest.raises(LookupError, match="nothing in domain is called agree"):
        sources.told("domain", "agree")
