"""The rules events are recorded under."""

import pytest

from domain import citations
from domain.clauses import Status, clause
from domain.events import Event
from tests.domain.examples import COMMUNICATED, KINDS, PROGRESSED


def test_every_kind_of_event_cites_a_rule_and_nothing_else_does() -> None:
    assert citations.RULES.keys() == set(KINDS)
    assert all(citations.RULES.values())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_event_cites_rules_the_software_keeps_each_once(kind: type[Event]) -> None:
    cited = [clause(number) for number in citations.RULES[kind]]
    assert [rule.number for rule in cited] == list(dict.fromkeys(citations.RULES[kind])), "no alias, none twice"
    assert {rule.status for rule in cited} <= {Status.ENFORCED, Status.RECORDED}
    assert all(rule.quote for rule in cited)


def test_the_rule_that_asks_most_directly_comes_first() -> None:
    assert [rule.number for rule in citations.rules(COMMUNICATED)] == ["C4", "C1", "C5", "SIB6"]
    assert [rule.number for rule in citations.rules(PROGRESSED)] == ["SC2", "C16"]
