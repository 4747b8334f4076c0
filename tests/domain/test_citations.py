"""The rules events are recorded under."""

import pytest

from domain.clauses import Status
from domain.facts import Event
from tests.domain.examples import COMMUNICATED, KINDS, PROGRESSED


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_event_rests_on_rules_the_software_keeps_each_once(kind: type[Event]) -> None:
    cited = [rule.number for rule in kind.rests_on]
    assert cited
    assert cited == list(dict.fromkeys(cited)), "no alias, none twice"
    assert {rule.status for rule in kind.rests_on} <= {Status.ENFORCED, Status.RECORDED}
    assert all(rule.quote for rule in kind.rests_on)


def test_the_rule_that_asks_most_directly_comes_first() -> None:
    assert [rule.number for rule in COMMUNICATED.rests_on] == ["C4", "C1", "C5", "SIB6"]
    assert [rule.number for rule in PROGRESSED.rests_on] == ["SC2", "C16"]
