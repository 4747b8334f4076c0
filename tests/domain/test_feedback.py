"""Who is told what became of a contact, and of what; and what is not said to whoever is no professional."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given as any_of
from hypothesis import strategies as st

from domain.confidences import BIRTH, NAME, NUMBER, PASSAGE, PLACE, Confidences
from domain.facts import Event
from domain.feedback import Became, GiveFeedback, give, referrers
from domain.response import ResponseReceived
from domain.vocabulary import Means
from tests.domain.examples import (
    ALSO_TOLD,
    AT,
    CASE,
    CLOSED,
    CONTACT,
    COPIED,
    DISPOSED,
    FED_BACK,
    JOINED,
    MANAGER,
    OTHER_CASE,
    OUTCOME_COPIED,
    PROGRESSED,
    PROPOSED,
    REDIRECTED,
    REFERRED,
    SUBMITTED,
    SUPERSEDED,
)
from tests.domain.story import PACK, case_of

LATER = timedelta(hours=1)


@pytest.mark.parametrize(
    ("history", "became"),
    [
        ((CONTACT,), None),
        ((CONTACT, PROGRESSED), None),
        (REFERRED, None),
        ((CONTACT, REDIRECTED), Became.REDIRECTED),
        ((*REFERRED, DISPOSED), Became.DISPOSED),
        ((*REFERRED, DISPOSED, PROPOSED, CLOSED), Became.CLOSED),
        ((*REFERRED, PROPOSED, CLOSED), Became.CLOSED),
    ],
)
def test_a_referrer_is_told_of_the_last_that_became_of_it(history: tuple[Event, ...], became: Became | None) -> None:
    (own,) = referrers(case_of(*history))
    assert (own.news.became if own.news else None) is became
    assert own.is_owed is (became is not None)


def test_who_made_a_contact_that_was_joined_is_told_of_that_and_then_of_the_referral() -> None:
    own, joined = referrers(case_of(*REFERRED, ALSO_TOLD))
    assert (own.news, joined.contact, joined.news and joined.news.became) == (None, CASE, Became.JOINED)
    at_once = replace(ALSO_TOLD, occurred_at=AT - LATER)
    _, joined = referrers(case_of(*REFERRED, at_once, replace(FED_BACK, contact=CASE, occurred_at=AT - LATER)))
    assert not joined.is_owed
    _, joined = referrers(
        case_of(*REFERRED, at_once, replace(FED_BACK, contact=CASE, occurred_at=AT - LATER), DISPOSED)
    )
    assert (joined.news and joined.news.became, joined.is_owed) == (Became.DISPOSED, True)


def test_what_one_referrer_was_told_is_told_to_no_other() -> None:
    own, joined = referrers(case_of(*REFERRED, ALSO_TOLD, DISPOSED, FED_BACK))
    assert (own.is_owed, joined.is_owed) == (False, True)


@pytest.mark.parametrize("elsewhere", [JOINED, SUPERSEDED])
def test_of_a_contact_in_whose_place_another_case_stands_the_referrer_is_told_there(elsewhere: Event) -> None:
    assert referrers(case_of(CONTACT, elsewhere)) == ()


def test_nobody_referred_what_was_made_by_copying() -> None:
    assert referrers(case_of(COPIED, OUTCOME_COPIED, DISPOSED)) == ()


# The child's confidences

HELD = Confidences(
    recorded={
        NAME: ["Will Example-Smith", "Zoë"],
        PLACE: ["1 Sample Street", "Anytown", "Elm Park Primary School"],
        NUMBER: ["LN1 1AA", "999 000 0018", "n.door@mail.test"],
        PASSAGE: ["He gets cross and then I hide."],
    },
    births=[date(2017, 3, 2)],
)


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("Thank you. We will see to it.", []),
        ("Will was seen.", [NAME]),
        ("Somebody will see Will.", [NAME]),
        ("Zoe is well", [NAME]),
        ("The smith family", [NAME]),
        ("ZOË is well", [NAME]),
        ("In Anytown somebody will ring you back.", []),
        ("We went to sample street, number 1.", [PLACE]),
        ("They told Elm Park Primary School.", [PLACE]),
        ("A primary school was told.", []),
        ("at LN11AA", [NUMBER]),
        ("number 9990000018", [NUMBER]),
        ("by N.Door@mail.test", [NUMBER]),
        ("born 02/03/2017", [BIRTH]),
        ("born 2.3.17", [BIRTH]),
        ("on the 2nd of March 2017", [BIRTH]),
        ("on 2017-03-02", [BIRTH]),
        ("on 2 March 2018", []),
        ("He gets cross, and then...", [PASSAGE]),
        ("He gets cross.", []),
        ("Will, of Sample Street", [NAME, PLACE]),
    ],
)
def test_words_are_held_against_what_is_recorded(words: str, held: list[str]) -> None:
    assert HELD.found_in(words) == held


@any_of(before=st.text(max_size=30), after=st.text(max_size=30), name=st.sampled_from(["Amira", "Kerensa", "Noor"]))
def test_a_childs_name_is_found_wherever_it_stands(before: str, after: str, name: str) -> None:
    assert Confidences(recorded={NAME: [name]}).found_in(f"{before} {name} {after}") == [NAME]
    assert Confidences().found_in(f"{before} {name} {after}") == []


# The response that a referrer awaits


@pytest.mark.clause("T17")
def test_who_made_a_contact_that_was_joined_has_the_response_in_it() -> None:
    order = GiveFeedback(by=MANAGER, at=AT, contact=CASE, means=Means.EMAIL)
    kept = (*REFERRED, ALSO_TOLD)
    told: dict[str, Any] = {"case_id": OTHER_CASE, "communications": ()}
    awaits, heard = case_of(CONTACT, SUBMITTED), case_of(CONTACT)
    streams = give(case_of(*kept), order, PACK, contact=awaits, **told)
    assert [*streams] == [OTHER_CASE, CASE]
    assert [type(event) for event in streams[CASE]] == [ResponseReceived]
    assert [*give(case_of(*kept), order, PACK, contact=heard, **told)] == [OTHER_CASE]
