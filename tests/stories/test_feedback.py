"""What a referrer is told: that the referral has come, and what came of it."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from app.api.routes import feedback
from domain import feedback as chapter
from domain.confidences import Confidences
from domain.vocabulary import Means
from openapi.client.api.cases import (
    acknowledge_referral,
    authorise_disposal,
    decide_outcome,
    forgo_feedback,
    get_referrer,
    give_feedback,
    give_limited_feedback,
    join_to_referral,
    receive_confirmation,
    record_known_check,
)
from openapi.client.models import (
    AcknowledgementBody,
    FamilyOutcomeBody,
    FeedbackBody,
    FeedbackNotPossibleBody,
    JoiningBody,
    LimitedFeedbackBody,
    ReferrerPurpose,
    WrittenConfirmationBody,
)
from tests.domain.examples import AT, CASE, DISPOSED, MANAGER, NEIGHBOUR, NEIGHBOURS, REDIRECTED, REFERRED, SCREENED
from tests.domain.story import dated as dated_act
from tests.generated import committed
from tests.stories.people import (
    SECTION_17,
    Person,
    Town,
    contact,
    known_check,
    moment,
    of_child,
    problem,
    refused,
    told_by,
)

ACKNOWLEDGE, GIVE = acknowledge_referral.sync_detailed, give_feedback.sync_detailed
LIMITED, FORGO = give_limited_feedback.sync_detailed, forgo_feedback.sync_detailed
BY_EMAIL = AcknowledgementBody.from_dict(feedback.ACKNOWLEDGE.example)
WHY_NOT = FeedbackBody.from_dict(feedback.GIVE.example)
THANKS = LimitedFeedbackBody.from_dict(feedback.LIMITED.example)
NO_WAY = FeedbackNotPossibleBody.from_dict(feedback.FORGO.example)
REDIRECT = FamilyOutcomeBody.from_dict(
    {"outcome": "provide-information-or-redirect", "reasons": "Early Help will do; her aunt collects her now."}
)

DATED = (
    dated_act(
        chapter.give, chapter.GiveFeedback(by=MANAGER, at=AT, means=Means.EMAIL), *REFERRED, DISPOSED,
        communications=(), case_id=CASE, contact=None,
    ),
    dated_act(
        chapter.give_limited,
        chapter.GiveLimitedFeedback(by=MANAGER, at=AT, means=Means.LETTER, statements=(chapter.MayBeSaid.CONSIDERED,)),
        NEIGHBOURS, *SCREENED[1:], REDIRECTED, confidences=Confidences(),
    ),
    dated_act(
        chapter.forgo, chapter.ForgoFeedback(by=MANAGER, at=AT, why=chapter.NotTold.ASKED_NOT_TO, detail="Rather not."),
        NEIGHBOURS, *SCREENED[1:], REDIRECTED, confidences=Confidences(), referrer=NEIGHBOUR,
    ),
)  # fmt: skip


def dated(body: Any, at: datetime) -> Any:
    """The same, said to have been done then."""
    return type(body).from_dict(body.to_dict() | {"occurred_at": at.isoformat()})


def but(body: Any, **changes: Any) -> Any:
    """The same, with changes."""
    return type(body).from_dict(body.to_dict() | changes)


def needed(town: Town, case: str) -> set[str]:
    """The clauses of what a case needs."""
    return {duty.clause for duty in town.manager.office(case).duties}


def an_hour_ago() -> datetime:
    return datetime.now().astimezone() - timedelta(hours=1)


# That it has come


def test_a_written_referral_is_acknowledged_and_the_school_sees_when(town: Town) -> None:
    children = [of_child(given_name=name) for name in ("Amira", "Bilal")]
    case, sibling = (each.case for each in town.school.sends(contact(children=children, siblings=True)).cases)
    (clock,) = (clock for clock in town.manager.office(case).clocks if clock.clause == "T9")
    (duty,) = (duty for duty in town.manager.office(case).duties if duty.clause == "F3")
    assert duty.due_at == clock.due_at
    assert town.school.submitted(case).acknowledged_at is None
    assert refused(town.school.tries(ACKNOWLEDGE, case, BY_EMAIL), "F3").who_may
    refused(town.advisor.tries(ACKNOWLEDGE, case, dated(BY_EMAIL, an_hour_ago())), "Q3")

    town.advisor.does(ACKNOWLEDGE, case, BY_EMAIL)
    for each in (case, sibling):  # once, for both of them
        seen = town.manager.office(each).acknowledgement
        assert seen is not None
        assert seen.sent is not None
        assert (seen.sent.means, seen.sent.by.role) == ("email", "customer_service_advisor")
        assert town.school.submitted(each).acknowledged_at == seen.sent.occurred_at
        (clock,) = (clock for clock in town.manager.office(each).clocks if clock.clause == "T9")
        assert (clock.state, clock.stopped_at) == ("met", seen.sent.occurred_at)
        assert "F3" not in needed(town, each)
    assert refused(town.advisor.tries(ACKNOWLEDGE, case, BY_EMAIL), "F3").missing


def test_a_call_is_acknowledged_once_the_form_has_come(town: Town) -> None:
    case = town.advisor.sends(told_by("professional", "2A")).cases[0].case
    assert refused(town.advisor.tries(ACKNOWLEDGE, case, BY_EMAIL), "F3").missing
    assert "F3" not in needed(town, case)
    town.advisor.does(receive_confirmation.sync_detailed, case, WrittenConfirmationBody())
    seen = town.manager.office(case)
    assert seen.acknowledgement is not None
    (clock,) = (clock for clock in seen.clocks if clock.clause == "T9")
    assert moment(clock.started_at) == moment(seen.acknowledgement.received.received_at)  # type: ignore[union-attr] # it came
    town.advisor.does(ACKNOWLEDGE, case, BY_EMAIL)
    assert "F3" not in needed(town, case)


# What came of it: a professional


@pytest.mark.clause("D4")
def test_a_school_whose_section_17_referral_meets_no_threshold_hears_why(town: Town) -> None:
    children = [of_child(given_name=name) for name in ("Amira", "Bilal")]
    case, sibling = (each.case for each in town.school.sends(contact(children=children, siblings=True)).cases)
    assert refused(town.manager.tries(GIVE, case, WHY_NOT), "D4").missing == (
        "the disposal, or the outcome that ends the contact"
    )
    town.screened(case)
    town.manager.does(decide_outcome.sync_detailed, case, REDIRECT)
    (duty,) = (duty for duty in town.manager.office(case).duties if duty.clause == "D4")
    assert (duty.what, duty.due_at, case in town.manager.queue("feedback", town.last)) == (
        "Tell the referrer what became of it.", None, True,
    )  # fmt: skip

    bare = FeedbackBody(means=WHY_NOT.means)
    nothing = (
        bare,
        but(bare, reasons="No further action."),
        but(WHY_NOT, reasons="NFA"),
        but(WHY_NOT, alternatives=[]),
    )
    for words in nothing:
        assert refused(town.manager.tries(GIVE, case, words), "D4").missing == (
            "the reasons why the threshold is not met, and other sources of more suitable support"
        )
    assert refused(town.school.tries(GIVE, case, WHY_NOT), "D4").who_may
    refused(town.manager.tries(GIVE, case, dated(WHY_NOT, an_hour_ago())), "Q3")
    refused(town.manager.tries(LIMITED, case, THANKS), "D4")
    assert town.school.submitted(case).feedback == []

    town.manager.does(GIVE, case, WHY_NOT)
    assert "D4" not in needed(town, case)
    heard = town.school.submitted(case)
    (told,) = heard.feedback
    assert (heard.outcome, told.became, told.reasons) == (REDIRECT.outcome, REDIRECT.outcome, WHY_NOT.reasons)
    assert [each.service for each in told.alternatives] == ["Family hub"]
    assert str(REDIRECT.reasons).encode() not in town.school.looks(case).content  # which were not written for it
    assert {each.case: each.outcome for each in heard.named} == {case: REDIRECT.outcome, sibling: None}

    town.screened(sibling)
    town.manager.does(decide_outcome.sync_detailed, sibling, REDIRECT)
    assert {each.case: (each.state, each.outcome) for each in town.school.submitted(case).named} == dict.fromkeys(
        (case, sibling), ("ended", REDIRECT.outcome)
    )
    assert town.school.submitted(case, version=4).named[1].outcome is None  # as it stood when the child was looked for
    town.manager.does(GIVE, case, but(WHY_NOT, means="letter"))  # as often as there is something to say
    assert [each.means for each in town.school.submitted(case).feedback] == ["telephone", "letter"]


def test_a_professional_is_advised_of_the_disposal_and_again_when_it_is_another(town: Town, case: str) -> None:
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    by_telephone = FeedbackBody(means=WHY_NOT.means)
    town.manager.does(GIVE, case, by_telephone)
    (told,) = town.school.submitted(case).feedback
    assert (told.became, told.disposal, told.reasons) == ("disposed-of", ["section-17-assessment"], None)
    assert "D4" not in needed(town, case)
    town.manager.does(authorise_disposal.sync_detailed, case, but(SECTION_17, items=["see-child-as-soon-as-possible"]))
    assert "D4" in needed(town, case)
    town.manager.does(GIVE, case, by_telephone)
    assert town.school.submitted(case).feedback[-1].disposal == ["see-child-as-soon-as-possible"]


def test_each_referrer_of_a_referral_is_told_by_itself(town: Town, case: str) -> None:
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    again = town.police.sends(contact(concern_summary="Called to the address at night.")).cases[0].case
    known = known_check(result="known", child=town.manager.office(case).child)
    town.advisor.does(record_known_check.sync_detailed, again, known)
    town.manager.does(join_to_referral.sync_detailed, again, JoiningBody())
    assert "D4" not in needed(town, again)  # who made it is told in the referral
    assert [duty.clause for duty in town.manager.office(case).duties].count("D4") == 2
    seen = town.police.version(again)

    to_the_police = but(WHY_NOT, contact=again, reasons="You are the second to say so.", alternatives=[])
    assert refused(town.manager.tries(GIVE, again, FeedbackBody(means=WHY_NOT.means)), "D4").missing
    town.manager.does(GIVE, case, to_the_police)
    (told,) = town.police.submitted(again).feedback
    assert (told.became, told.disposal, told.reasons) == (
        "joined-to-open-referral", [], "You are the second to say so.",
    )  # fmt: skip
    assert town.police.looks(again, if_none_match=seen).status_code == 200  # though its own case has not moved
    assert (town.school.submitted(case).feedback, town.police.submitted(again, version=1).feedback) == ([], [])
    problem(town.police.looks(case), 404, "not-found")
    town.manager.does(GIVE, case, but(WHY_NOT, alternatives=[]))
    assert "D4" not in needed(town, case)
    assert [len(each.given) for each in town.manager.office(case).feedback] == [1, 1]

    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    assert [duty.clause for duty in town.manager.office(case).duties].count("D4") == 2  # both hear of it
    town.manager.does(GIVE, case, to_the_police)
    assert town.police.submitted(again).feedback[-1].disposal == ["section-17-assessment"]
    unknown = but(WHY_NOT, contact=town.school.sends(contact()).cases[0].case)
    assert refused(town.manager.tries(GIVE, case, unknown), "D4").missing == (
        "a referrer of this case: who made its contact, or one that was joined to it"
    )


# What came of it: anybody else

CALLER = {"telephone": "01632 960555", "relationship": "hears it through the wall of number nine"}
TELLS_WHO_RANG = re.compile(rb"01632.?960.?555|number nine|through the wall")


def neighbour(**changes: Any) -> dict[str, Any]:
    """A caller who gives no name, and a number to ring back."""
    return told_by("anonymous", "9", referrer=CALLER, **changes)


@pytest.mark.clause("F2", "CF5")
def test_an_anonymous_neighbours_report_from_call_to_feedback(town: Town) -> None:
    case = town.advisor.sends(neighbour()).cases[0].case
    town.screened(case)
    town.progressed(case)
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    (duty,) = (duty for duty in town.manager.office(case).duties if duty.clause == "F2")
    assert (duty.queue, case in town.manager.queue("feedback", town.last)) == ("feedback", True)

    refused(town.advisor.tries(GIVE, case, WHY_NOT), "CF5")  # the disposal is not for a neighbour to hear
    refused(town.advisor.tries(FORGO, case, NO_WAY), "F2")  # who left a number can be rung
    refused(town.advisor.tries(LIMITED, case, but(THANKS, statements=["childrens-services-do-not-act-upon-it"])), "F2")
    assert refused(town.advisor.tries(LIMITED, case, but(THANKS, statements=[])), "F2").missing == "what was said"
    refused(town.advisor.tries(LIMITED, case, dated(THANKS, an_hour_ago())), "Q3")
    for words, held in (
        ("We have seen Amira at home.", "a name"),
        ("Somebody went to Sample Street.", "an address or a school"),
        ("Her school is Elm Park primary school.", "an address or a school"),
        ("She was born on 14 March 2017.", "a date of birth"),
        ("The house at zz11aa.", "a number"),
        ("The other house, at PE25 2AB.", "a postcode"),
        ("She said: He gets cross and then I hide.", "what the child said or screening found"),
        ("We rang you back on 01632 960 555.", "a number"),
    ):
        no = refused(town.advisor.tries(LIMITED, case, but(THANKS, words=words)), "CF5")
        assert no.missing == f"words without {held}"

    town.advisor.does(LIMITED, case, but(THANKS, statements=["it-was-considered", "it-is-acted-upon"]))
    assert "F2" not in needed(town, case)
    (told,) = town.manager.office(case).feedback
    assert (told.kind, told.owed, told.limited[0].words) == ("anonymous", False, THANKS.words)
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    assert "F2" in needed(town, case)
    town.advisor.does(LIMITED, case, THANKS)

    whom_it_rings = get_referrer.sync_detailed(
        case, client=town.advisor.client, purpose=ReferrerPurpose.GIVING_FEEDBACK
    )
    assert TELLS_WHO_RANG.search(whom_it_rings.content)
    for somebody in (town.manager, town.auditor, town.school, town.police, town.elsewhere):
        answers = dict(everything_read(somebody, case, town.manager.office(case).child))
        assert len(answers) > 15
        assert [path for path, content in answers.items() if TELLS_WHO_RANG.search(content)] == []


def test_a_school_never_hears_of_a_neighbour_whose_report_was_joined_to_its_referral(town: Town, case: str) -> None:
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    again = town.advisor.sends(neighbour()).cases[0].case
    known = known_check(result="known", child=town.manager.office(case).child)
    town.advisor.does(record_known_check.sync_detailed, again, known)
    town.manager.does(join_to_referral.sync_detailed, again, JoiningBody())
    assert {"D4", "F2"} <= needed(town, case)
    refused(town.advisor.tries(LIMITED, case, but(THANKS, contact=again, words="Amira is well.")), "CF5")
    town.advisor.does(LIMITED, case, but(THANKS, contact=again))
    assert "F2" not in needed(town, case)
    named = but(WHY_NOT, reasons="Somebody on 01632 960 555 says the same.")
    refused(town.manager.tries(GIVE, case, named), "CF2")
    heard = town.school.submitted(case).to_dict()
    assert (heard["feedback"], [each["case"] for each in heard["named"]]) == ([], [case])
    answers = dict(everything_read(town.school, case, town.manager.office(case).child))
    said = (again.encode(), str(THANKS.words).encode())
    assert [path for path, content in answers.items() if any(word in content for word in said)] == []


@pytest.mark.clause("F2")
def test_of_a_caller_who_left_no_way_to_be_reached_it_is_said_why_nobody_tells_them(town: Town) -> None:
    case = town.advisor.sends(told_by("anonymous", "9")).cases[0].case
    town.screened(case)
    town.manager.does(decide_outcome.sync_detailed, case, REDIRECT)
    assert needed(town, case) == {"F2"}
    assert refused(town.advisor.tries(FORGO, case, but(NO_WAY, why="not-reached")), "F2").missing == (
        "what was tried, or what they said"
    )
    held = but(NO_WAY, why="not-reached", detail="Rang; a child called Amira answered.")
    assert refused(town.advisor.tries(FORGO, case, held), "CF5").missing == "words without a name"
    town.advisor.does(FORGO, case, NO_WAY)
    assert needed(town, case) == set()
    (told,) = town.manager.office(case).feedback
    assert (told.owed, told.not_possible[0].why) == (False, NO_WAY.why)


@pytest.mark.clause("D4")
def test_a_professional_of_an_agency_known_here_can_always_be_told(town: Town) -> None:
    case = town.advisor.sends(told_by("professional", "2A", agency="school-925")).cases[0].case
    town.screened(case)
    town.manager.does(decide_outcome.sync_detailed, case, REDIRECT)
    refused(town.manager.tries(FORGO, case, NO_WAY), "D4")
    town.manager.does(GIVE, case, WHY_NOT)
    assert [each.reasons for each in town.school.submitted(case).feedback] == [WHY_NOT.reasons]


def everything_read(person: Person, case: str, child: str) -> Iterator[tuple[str, bytes]]:
    """Whatever somebody is answered who reads everything there is about a case, archives opened."""
    client = person.client.get_httpx_client()
    for path, methods in committed()["paths"].items():
        address = path.replace("{case}", case).replace("{child}", child)
        if "get" not in methods or "{" in address:
            continue
        content = client.get(address).content
        if content.startswith(b"PK"):
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                content = b"\n".join(archive.read(name) for name in archive.namelist())
        yield path, content
