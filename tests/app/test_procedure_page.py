"""What is told of the procedure is what the code does: the page, its drawings, and how rules are found."""

import pytest

from app.web import procedure
from domain.clauses import ALL
from tests import flowcharts, procedure_page


def test_the_page_of_the_docs_is_current() -> None:
    committed = procedure_page.PAGE.read_text(encoding="utf-8")
    assert committed == procedure_page.page(), "run `python -m tests.procedure_page` and commit what it writes"


@pytest.mark.parametrize("name", flowcharts.CHARTS)
def test_a_drawing_is_what_the_decisions_do(name: str) -> None:
    committed = (flowcharts.PLACE / name).read_text(encoding="utf-8")
    assert committed == flowcharts.CHARTS[name](), "run `python -m tests.flowcharts` and commit what it writes"


def test_every_rule_is_told_in_its_chapter() -> None:
    assert [rule.of["clause"] for rule in procedure.every("lincolnshire-2026-11")] == [each.number for each in ALL]
    assert {each.number.rstrip("0123456789") for each in ALL} <= procedure.CHAPTERS.keys()
