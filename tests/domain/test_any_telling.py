"""Whoever does whatever in the cases of a brother and a sister: their parents hear of nothing while a risk stands."""

from dataclasses import replace
from inspect import signature

from hypothesis import given
from hypothesis import strategies as st

from domain import emergencies, family, informing
from domain.account import Account, ParentsInformed
from domain.contact import ContactRecorded
from domain.emergencies import AdviseOnPermission
from domain.facts import Command, Event
from domain.family import (
    ExplainAssessment,
    Ground,
    InformFamily,
    WithholdFromFamily,
)
from domain.informing import (
    FailToReachParent,
    LiftInformingRisk,
    RecordInformingRisk,
    WithholdFromParent,
)
from domain.records import Case
from domain.refusals import Refused
from domain.vocabulary import AtRisk
from tests.domain.examples import (
    ADVISOR,
    ALLOCATED,
    AT,
    CONTACT,
    DISPOSED,
    EXPLAINED,
    INFORM_PARENT,
    LEAD,
    MANAGER,
    REFERRED,
    SUPERVISOR,
)
from tests.domain.story import PACK, Decision, case_of, told_what_everybody_knows

TELLS = {"inform", "fail to reach", "inform the family", "explain", "advise"}
HARM = Ground.SIGNIFICANT_HARM
ACTS: dict[str, tuple[Decision, Command]] = {
    "inform": (informing.inform, INFORM_PARENT),
    "fail to reach": (informing.fail_to_reach, FailToReachParent(by=SUPERVISOR, at=AT, tried="Rang.")),
    "inform the family": (family.inform, InformFamily(by=LEAD, at=AT, told="Who will visit.")),
    "explain": (
        family.explain,
        ExplainAssessment(by=LEAD, at=AT, how="Three visits.", decision_on=EXPLAINED.decision_on),
    ),
    "advise": (emergencies.advise_on_permission, AdviseOnPermission(by=ADVISOR, at=AT, advised_to_obtain=True)),
    "record a risk": (
        informing.record_risk,
        RecordInformingRisk(by=ADVISOR, at=AT, at_risk=AtRisk.CHILD, reasons="He drinks."),
    ),
    "withhold": (
        informing.withhold,
        WithholdFromParent(by=SUPERVISOR, at=AT, at_risk=AtRisk.CHILD, reasons="He drinks."),
    ),
    "withhold from the family": (
        family.withhold,
        WithholdFromFamily(by=LEAD, at=AT, ground=HARM, reasons="He drinks."),
    ),
    "lift": (informing.lift_risk, LiftInformingRisk(by=MANAGER, at=AT, reasons="He has left.")),
}
contacts = st.builds(
    lambda reference, at_risk: replace(
        CONTACT,
        reference=reference,
        account=Account(parents_informed=ParentsInformed(informed=False, reason="He drinks.", at_risk=at_risk)),
    ),
    st.sampled_from(["C-1", "C-2"]),
    st.sampled_from([None, None, AtRisk.CHILD, AtRisk.VULNERABLE_ADULT]),
)


@given(
    hers=contacts,
    his=contacts,
    acts=st.lists(st.tuples(st.sampled_from([0, 1]), st.sampled_from(sorted(ACTS))), max_size=12),
)
def test_the_parents_are_told_exactly_while_no_risk_stands(
    hers: ContactRecorded, his: ContactRecorded, acts: list[tuple[int, str]]
) -> None:
    histories: list[list[Event]] = [[begun, *REFERRED[1:], DISPOSED, ALLOCATED] for begun in (hers, his)]
    stands = [told is not None and told.at_risk is not None for told in map(said, (hers, his))]
    for whose, act in acts:
        recorded = done(act, case_of(*histories[whose]), case_of(*histories[1 - whose]))
        if act in TELLS:
            assert bool(recorded) is not any(stands)
        elif act == "lift":
            assert bool(recorded) is stands[whose]
            stands[whose] = False
        else:
            assert recorded
            stands[whose] = True
        histories[whose] += recorded


def said(contact: ContactRecorded) -> ParentsInformed | None:
    """What the referrer said of the parents."""
    return contact.account.parents_informed


def done(act: str, case: Case, other: Case) -> list[Event]:
    """What an act records; nothing, where CF7 refuses it."""
    decision, order = ACTS[act]
    kin = {"kin": [other]} if "kin" in signature(decision).parameters else {}
    try:
        recorded = decision(case, order, PACK, **told_what_everybody_knows(decision, kin))
    except Refused as no:
        if no.clause == informing.MUST_NOT:
            return []
        raise
    assert isinstance(recorded, list)
    return recorded
