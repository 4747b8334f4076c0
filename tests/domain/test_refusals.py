"""A refusal names one thing, or all that is missing at once where a block says so."""

import pytest

from domain.clauses import clause
from domain.refusals import Refused, everything_missing, require

ONE, TWO, THREE = (clause(number) for number in ("SC4", "SC6", "CF6"))


def test_what_is_missing_by_itself_is_refused_at_once() -> None:
    with pytest.raises(Refused) as refused:
        require(None, ONE, missing="one")
    assert (refused.value.clause, refused.value.missing, refused.value.also) == (ONE, "one", ())


def test_all_that_is_missing_is_told_the_first_as_the_reason() -> None:
    reached = []

    def asked() -> None:
        with everything_missing():
            require(None, ONE, missing="one")
            require(True, TWO, missing="what is there")
            with everything_missing():
                require(0, THREE, missing="three")
            reached.append("the end")

    with pytest.raises(Refused) as refused:
        asked()
    assert (refused.value.clause, refused.value.missing) == (ONE, "one")
    assert [(each.clause, each.missing, each.also) for each in refused.value.also] == [(THREE, "three", ())]
    assert reached == ["the end"]


def test_nothing_missing_refuses_nothing_and_what_follows_is_asked_by_itself() -> None:
    with everything_missing():
        require(True, ONE)
    with pytest.raises(Refused), everything_missing():
        raise Refused(TWO)
    with pytest.raises(Refused) as refused:
        require(False, THREE)
    assert refused.value.also == ()
