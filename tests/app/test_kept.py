"""What is kept of a record that goes on: what a part rests on, and nothing else, is told again."""

from collections import Counter
from dataclasses import dataclass, replace

import pytest

from app.reading.kept import Kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    adults: tuple[str, ...]
    children: tuple[str, ...] = ()
    moved: bool = False

    @property
    def everybody(self) -> tuple[str, ...]:
        return (*self.adults, *(self.children if not self.moved else ()))


NOBODY = Household(adults=())
ONE = Household(adults=("Ann",))


@pytest.fixture
def told() -> Counter[str]:
    return Counter()


@pytest.fixture
def kept(told: Counter[str]) -> Kept:
    def adults(household: Household) -> int:
        told["adults"] += 1
        return len(household.adults)

    def everybody(household: Household) -> list[str]:
        told["everybody"] += 1
        return list(household.everybody)

    return Kept({"adults": adults, "everybody": everybody})


def test_what_rests_on_the_same_parts_is_not_told_again(kept: Kept, told: Counter[str]) -> None:
    kept.of(NOBODY)
    before = kept.of(ONE)
    told.clear()
    after = kept.of(replace(ONE, children=("Bo",)))
    assert told == {"everybody": 1}
    assert after == {"adults": 1, "everybody": ["Ann", "Bo"]}
    assert before == {"adults": 1, "everybody": ["Ann"]}


def test_what_a_property_reads_counts_and_what_it_did_not_read_this_time_does_not(
    kept: Kept, told: Counter[str]
) -> None:
    kept.of(NOBODY)
    moved = replace(ONE, children=("Bo",), moved=True)
    assert kept.of(moved)["everybody"] == ["Ann"]
    told.clear()
    assert kept.of(replace(moved, children=("Bo", "Cy")))["everybody"] == ["Ann"]
    assert not told
    assert kept.of(replace(moved, moved=False))["everybody"] == ["Ann", "Bo"]


def test_it_may_go_back(kept: Kept) -> None:
    for household in (ONE, NOBODY, replace(ONE, children=("Bo",)), ONE, NOBODY):
        assert kept.of(household)["everybody"] == list(household.everybody)


def test_what_could_not_be_told_is_not_taken_for_told() -> None:
    kept = Kept({"least": lambda household: min(household.adults), "children": lambda household: household.children})
    kept.of(ONE)
    with pytest.raises(ValueError, match="empty"):
        kept.of(replace(NOBODY, children=("Bo",)))
    assert kept.of(replace(ONE, adults=("Zoe",))) == {"least": "Zoe", "children": ()}
