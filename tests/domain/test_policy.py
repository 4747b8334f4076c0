"""Policy packs: what the first one says, and what no pack may say."""

import json
from collections.abc import Callable
from dataclasses import FrozenInstanceError
from datetime import UTC, date, datetime
from importlib.resources import files
from typing import Any

import pytest

from domain import vocabulary
from domain.policy import (
    EXAMPLES,
    PACKS,
    Limit,
    Measure,
    Pack,
    Per,
    PolicyError,
    Timescale,
    load,
    pack_in_force,
    read,
    text_of,
)
from domain.usual import STEP_UP
from domain.vocabulary import Role
from domain.working_days import Anchor

LINCOLNSHIRE = load("lincolnshire-2024-06")
TEXT = files("domain").joinpath("policies", "lincolnshire-2024-06.json").read_text(encoding="utf-8")


def changed(change: Callable[[Any], object]) -> str:
    content = json.loads(TEXT)
    change(content)
    return json.dumps(content)


def test_the_first_pack_is_lincolnshires_of_june_2024() -> None:
    assert next(iter(PACKS)) == LINCOLNSHIRE.name
    assert LINCOLNSHIRE.effective_from == date(2024, 6, 1)
    assert LINCOLNSHIRE.calendar == "england-and-wales"
    assert LINCOLNSHIRE.non_working_anchor is Anchor.NEXT_DAY


def test_every_timescale_of_the_procedure_is_in_the_pack() -> None:
    assert list(LINCOLNSHIRE.timescales) == [*(f"T{n}" for n in range(1, 19)), "C20"]


def test_since_november_2026_consultations_and_the_day_a_family_was_told_have_a_clock() -> None:
    newer = PACKS["lincolnshire-2026-11"]
    assert newer.timescales.keys() - LINCOLNSHIRE.timescales.keys() == {"D6"}
    assert (newer.timescales["D6"].kind, newer.timescales["D6"].per) == (Measure.STATED_PERIOD, Per.CASE)
    assert {*newer.timescales["T2"].stops} - {*LINCOLNSHIRE.timescales["T2"].stops} == {
        "hypothetical-outcome-decided",
        "consultation-became-contact",
    }
    same = LINCOLNSHIRE.timescales.keys() - {"T2"}
    assert {name: newer.timescales[name] for name in same} == {name: LINCOLNSHIRE.timescales[name] for name in same}
    assert pack_in_force(datetime(2026, 11, 28, 23, 59, tzinfo=UTC)) is LINCOLNSHIRE
    assert pack_in_force(datetime(2026, 11, 29, 0, 0, tzinfo=UTC)) is newer


def test_twenty_four_hours_are_a_target_and_one_working_day_the_limit() -> None:
    level, outcome = LINCOLNSHIRE.timescales["T1"], LINCOLNSHIRE.timescales["T2"]
    assert (level.kind, level.amount, level.limit) == (Measure.ELAPSED, 24, Limit.INTERNAL)
    assert (outcome.kind, outcome.amount, outcome.limit) == (Measure.WORKING_DAYS, 1, Limit.STATUTORY)


def test_every_role_has_a_title() -> None:
    assert set(LINCOLNSHIRE.titles) == set(Role)


def test_a_sentence_names_roles_by_the_titles_of_a_pack_with_their_articles() -> None:
    said = "A Screening Manager sends it to an Early Help Advisor."
    assert LINCOLNSHIRE.in_its_words(said) == said
    assert PACKS["othertown-2025-01"].in_its_words(said) == "A Front Door Manager sends it to a Family Help Adviser."
    area = changed(lambda pack: pack["titles"].update(screening_manager="Officer in charge"))
    assert read(area).in_its_words("By a Screening Manager.") == "By an Officer in charge."


def test_what_is_decided_is_called_what_the_procedure_calls_it() -> None:
    assert LINCOLNSHIRE.outcomes.contact_proceeding_to_referral == "referral screened and awaiting assessment"
    assert LINCOLNSHIRE.outcomes.closure == "Closure at Referral"


def test_a_referral_is_disposed_of_in_six_ways_and_some_need_words() -> None:
    assert LINCOLNSHIRE.disposals.keys() == {*vocabulary.DisposalItem}
    assert {code: asked for code, asked in LINCOLNSHIRE.disposals.items() if asked} == {
        "section-47-enquiries": ("reasonable_cause",),
        "immediate-services": ("services",),
    }


def test_a_pack_says_what_a_step_up_asks_for_or_the_usual_is_asked() -> None:
    assert LINCOLNSHIRE.step_up == STEP_UP
    another = read(changed(lambda pack: pack.update(step_up={"requires": ["tac_reference"]})))
    assert another.step_up == ("tac_reference",)


def test_a_pack_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        LINCOLNSHIRE.title = "Another"  # type: ignore[misc]
    with pytest.raises(TypeError):
        LINCOLNSHIRE.titles[Role.SYSTEM] = "Another"  # type: ignore[index]


def test_half_past_eleven_at_night_in_utc_is_tomorrow_in_a_london_summer() -> None:
    assert LINCOLNSHIRE.day_of(datetime(2026, 7, 7, 23, 30, tzinfo=UTC)) == date(2026, 7, 8)
    assert LINCOLNSHIRE.day_of(datetime(2026, 1, 7, 23, 30, tzinfo=UTC)) == date(2026, 1, 7)


def test_a_moment_without_a_zone_has_no_date() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        LINCOLNSHIRE.day_of(datetime.fromisoformat("2026-07-07 23:30"))


def test_a_case_is_judged_by_the_pack_in_force_when_it_began() -> None:
    assert pack_in_force(datetime(2026, 7, 7, 9, 0, tzinfo=UTC)) is PACKS["lincolnshire-2024-06"]


def test_a_pack_like_another_says_what_it_does_not_say_itself() -> None:
    example = EXAMPLES["same-day-example"]
    assert {number: (each.kind, each.amount) for number, each in unlike(example).items()} == {
        "T1": (Measure.ELAPSED, 4),
        "T2": (Measure.ELAPSED, 8),
        "T6": (Measure.ELAPSED, 24),
        "T8": (Measure.ELAPSED, 24),
        "T11": (Measure.ELAPSED, 8),
    }
    assert (example.titles, example.outcomes) == (LINCOLNSHIRE.titles, LINCOLNSHIRE.outcomes)
    assert "like" not in json.loads(text_of("same-day-example"))
    assert example == read(text_of("same-day-example"))


def unlike(pack: Pack) -> dict[str, Timescale]:
    """The timescales that differ from Lincolnshire's."""
    return {number: each for number, each in pack.timescales.items() if each != LINCOLNSHIRE.timescales[number]}


def test_an_example_is_never_in_force() -> None:
    assert not EXAMPLES.keys() & PACKS.keys()
    for year in (2023, 2026, 2099):
        assert pack_in_force(datetime(year, 7, 7, tzinfo=UTC)).name in PACKS


@pytest.mark.parametrize(
    ("number", "words"),
    [("T1", "24 hours"), ("T2", "1 working day"), ("T5", "1 hour"), ("T15", "as soon as possible"),
     ("T13", "immediate"), ("T16", "same act"), ("C20", "stated period")],
)  # fmt: skip
def test_a_timescale_says_how_long_it_runs(number: str, words: str) -> None:
    assert LINCOLNSHIRE.timescales[number].words == words


def test_a_case_older_than_every_pack_is_judged_by_the_first() -> None:
    assert pack_in_force(datetime(2020, 7, 7, 9, 0, tzinfo=UTC)) is PACKS["lincolnshire-2024-06"]


def test_of_two_packs_the_later_begins_on_its_day_at_midnight_in_london() -> None:
    later = read(changed(lambda pack: pack.update(name="lincolnshire-2026-07", effective_from="2026-07-08")))
    both = [later, LINCOLNSHIRE]
    assert pack_in_force(datetime(2026, 7, 7, 22, 59, tzinfo=UTC), among=both) is LINCOLNSHIRE
    assert pack_in_force(datetime(2026, 7, 7, 23, 0, tzinfo=UTC), among=both) is later


@pytest.mark.parametrize("text", ["", "[]", "7", "{}", changed(lambda pack: pack.update(non_working_anchor="never"))])
def test_a_text_that_is_no_pack_is_refused(text: str) -> None:
    with pytest.raises(PolicyError, match="this is no policy pack"):
        read(text)


@pytest.mark.parametrize("name", ["rutland-2024-06", "../policy", "", "lincolnshire-2024-06.json"])
def test_an_unknown_pack_is_refused(name: str) -> None:
    with pytest.raises(PolicyError, match="policy pack"):
        load(name)
