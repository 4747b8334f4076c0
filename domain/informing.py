"""Telling the parents.

The parent or carer should normally be informed that a referral is being made, unless to do so would place a child or a
vulnerable adult at increased risk of harm: the screener decides, before the outcome. Whoever knows of such a risk says
so, the referrer with the contact; what the offices know of it is that decision. From then on the parents are told
nothing, in this case or in another of the family, until a Screening Manager lifts it. A referrer who did not tell them
may be challenged: the agency gives its reasons, and the disagreement stands until one of the two gives way. Where
telling them may put a school, its staff or its pupils at risk, the police are asked to support it.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Self

from domain.changing import changed
from domain.clauses import clause
from domain.dates import follows
from domain.due import Due, Duty, Queue, duty
from domain.facts import Code, Command, Event, Line, Reasons, Text, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks
from domain.policy import Pack
from domain.referrals import screening_queue
from domain.refusals import require
from domain.sharing import MANAGER, staff_or_the_agency, the_referrer_is_not_named, who_speak
from domain.vocabulary import OFFICE, OFFICE_ROLES, SCREENERS, THE_AGENCY, AtRisk, Intent

if TYPE_CHECKING:
    from domain.records import Case, Communication

INFORMED = clause("SC8")
MUST_NOT = clause("CF7")
CHALLENGED = clause("CF8")
SUPPORTED = clause("CF9")


# What happened


@frozen(kw_only=True)
class ParentInformed(Event):
    """A parent or carer was informed that a referral is being made (SC8): which of them, and by whom.

    referrer_named: whether they were told who referred.
    """

    rests_on = (INFORMED,)

    whom: Line
    told_by: Line
    referrer_named: bool = False


@frozen(kw_only=True)
class ParentInformingWithheld(Event):
    """They are not informed: whom that would place at increased risk of harm, and why (SC8)."""

    rests_on = (INFORMED, MUST_NOT)

    at_risk: AtRisk
    reasons: Text


@frozen(kw_only=True)
class ParentNotReached(Event):
    """They are to be informed and nobody reached them. tried: how and when that was tried (SC8)."""

    rests_on = (INFORMED,)

    tried: Text


@frozen(kw_only=True)
class InformingRiskRecorded(Event):
    """Somebody knows that telling the parents would place a child or a vulnerable adult at risk (CF7)."""

    rests_on = (MUST_NOT,)

    at_risk: AtRisk
    reasons: Text


@frozen(kw_only=True)
class InformingRiskLifted(Event):
    """The parents may be told again, and why: of every risk that stood in the case (CF7, A11)."""

    rests_on = (MUST_NOT,)

    reasons: Text


@frozen(kw_only=True)
class NotInformingChallenged(Event):
    """The front door challenges the referrer's decision not to inform the parents (CF8)."""

    rests_on = (CHALLENGED,)

    reasons: Text


@frozen(kw_only=True)
class NotInformingAnswered(Event):
    """The agency's answer: whether it stands by its decision, and its reasons (CF8).

    line_manager: of the agency, where it was discussed with them.
    """

    rests_on = (CHALLENGED,)

    stands: bool
    reasons: Text
    line_manager: Line | None = None


@frozen(kw_only=True)
class NotInformingAccepted(Event):
    """The front door accepts the agency's reasons, and why; that ends the disagreement (CF8)."""

    rests_on = (CHALLENGED,)

    reasons: Text


@frozen(kw_only=True)
class SiteSupportAsked(Event):
    """The police were asked to support the site of the referrer (CF9): by whom, and why.

    force, police_reference: where they are known.
    """

    rests_on = (SUPPORTED,)

    reasons: Text
    asked_by: Line
    force: str | None = None
    police_reference: Line | None = None


OF_CASE = (
    ParentInformed,
    ParentInformingWithheld,
    ParentNotReached,
    InformingRiskRecorded,
    InformingRiskLifted,
    NotInformingChallenged,
    NotInformingAnswered,
    NotInformingAccepted,
    SiteSupportAsked,
)


# What a case keeps of it


@frozen(kw_only=True)
class Informing(Part):
    """What was decided about telling the parents, and what stands in its way.

    withheld, risks: as far as no Screening Manager has lifted them; lifted: the last time one did.
    answered, accepted: of the challenge that was made last.
    """

    folds = (InformingRiskRecorded, ParentInformingWithheld, InformingRiskLifted, NotInformingChallenged)

    informed: ParentInformed | None = None
    withheld: ParentInformingWithheld | None = None
    not_reached: ParentNotReached | None = None
    risks: tuple[InformingRiskRecorded, ...] = ()
    lifted: InformingRiskLifted | None = None
    challenged: NotInformingChallenged | None = None
    answered: NotInformingAnswered | None = None
    accepted: NotInformingAccepted | None = None
    site_support: SiteSupportAsked | None = None

    def after(self, event: Event, version: int) -> Self:
        """A risk beside the others, until all are lifted; a challenge that waits for its answer."""
        match event:
            case InformingRiskRecorded():
                return changed(self, risks=(*self.risks, event))
            case ParentInformingWithheld():
                return changed(self, withheld=event)
            case InformingRiskLifted():
                return changed(self, lifted=event, risks=(), withheld=None)
            case NotInformingChallenged():
                return changed(self, challenged=event, answered=None, accepted=None)
        return self

    @property
    def answers(self) -> list[Event]:
        """That they were informed, are not to be, or whom the offices know that would place at risk, and why (SC8)."""
        known_here = next((risk for risk in self.risks if risk.by.role in OFFICE_ROLES), None)
        return [each for each in (self.informed, self.withheld, known_here) if each]

    @property
    def decisions(self) -> list[Event]:
        """What an outcome waits for: one of the answers, or that nobody reached them."""
        return [*self.answers, *([self.not_reached] if self.not_reached else [])]

    @property
    def disagreement(self) -> bool:
        """Whether the front door and the agency disagree: until the agency gives way, or its reasons are accepted."""
        gave_way = self.answered is not None and not self.answered.stands
        return self.challenged is not None and not (gave_way or self.accepted)


# Orders


@frozen(kw_only=True)
class InformParent(Command):
    """Say that a parent or carer was informed: which of them, by whom, and whether they know who referred (SC8)."""

    whom: Annotated[Line, Asks(INFORMED)]
    told_by: Annotated[Line, Asks(INFORMED)]
    referrer_named: bool = False


@frozen(kw_only=True)
class WithholdFromParent(Command):
    """Say that they are not informed: whom that would place at increased risk of harm, and why (SC8)."""

    at_risk: Annotated[AtRisk, Asks(INFORMED)]
    reasons: Annotated[Reasons, Asks(INFORMED)]


@frozen(kw_only=True)
class FailToReachParent(Command):
    """Say that nobody reached them: how and when it was tried (SC8)."""

    tried: Annotated[Text, Asks(INFORMED)]


@frozen(kw_only=True)
class RecordInformingRisk(Command):
    """Say whom telling the parents would place at risk, and why (CF7)."""

    at_risk: Annotated[AtRisk, Asks(MUST_NOT)]
    reasons: Annotated[Reasons, Asks(MUST_NOT)]


@frozen(kw_only=True)
class LiftInformingRisk(Command):
    """Say why the parents may be told again (CF7)."""

    reasons: Annotated[Reasons, Asks(MUST_NOT)]


@frozen(kw_only=True)
class ChallengeNotInforming(Command):
    """Say why the parents should have been informed (CF8)."""

    reasons: Annotated[Reasons, Asks(CHALLENGED)]


@frozen(kw_only=True)
class AnswerChallenge(Command):
    """Say whether the agency stands by not informing them, and why (CF8). line_manager: if one discussed it."""

    stands: Annotated[bool, Asks(CHALLENGED)]
    reasons: Annotated[Reasons, Asks(CHALLENGED)]
    line_manager: Line | None = None


@frozen(kw_only=True)
class AcceptNotInforming(Command):
    """Say why the agency's reasons are accepted (CF8)."""

    reasons: Annotated[Reasons, Asks(CHALLENGED)]


@frozen(kw_only=True)
class AskForSiteSupport(Command):
    """Say that the police were asked to support the site: why, by whom, and what is known of the force (CF9)."""

    reasons: Annotated[Reasons, Asks(SUPPORTED)]
    asked_by: Annotated[Line, Asks(SUPPORTED)]
    force: Code | None = None
    police_reference: Line | None = None


def inform(
    case: "Case", command: InformParent, pack: Pack, *, kin: Sequence["Case"], communication: "Communication"
) -> list[Event]:
    """By the screener, or by whom the screener says: a referrer may have told them."""
    require(command.by.role in SCREENERS, INFORMED, who_may=SCREENERS)
    the_parents_may_be_told(case, kin)
    the_referrer_is_not_named(communication, to="parents", named=command.referrer_named)
    follows(case, command)
    return [
        ParentInformed(
            whom=command.whom, told_by=command.told_by, referrer_named=command.referrer_named, **said(command)
        )
    ]


def withhold(case: "Case", command: WithholdFromParent, pack: Pack) -> list[Event]:
    """From then on nobody tells them anything, until it is lifted."""
    require(command.by.role in SCREENERS, INFORMED, who_may=SCREENERS)
    follows(case, command)
    return [ParentInformingWithheld(at_risk=command.at_risk, reasons=command.reasons, **said(command))]


def fail_to_reach(case: "Case", command: FailToReachParent, pack: Pack, *, kin: Sequence["Case"]) -> list[Event]:
    """The screening goes on; that they are to be informed stays a duty."""
    require(command.by.role in SCREENERS, INFORMED, who_may=SCREENERS)
    the_parents_may_be_told(case, kin)
    follows(case, command)
    return [ParentNotReached(tried=command.tried, **said(command))]


def record_risk(case: "Case", command: RecordInformingRisk, pack: Pack) -> list[Event]:
    """By anybody of the offices, or by the agency whose contact it is; at any time, since it is never too late."""
    require(staff_or_the_agency(case, command.by), MUST_NOT, who_may=(*OFFICE, *THE_AGENCY))
    follows(case, command)
    return [InformingRiskRecorded(at_risk=command.at_risk, reasons=command.reasons, **said(command))]


def lift_risk(case: "Case", command: LiftInformingRisk, pack: Pack) -> list[Event]:
    """Every risk that stands in the case; one that stands in another case of the family is lifted there."""
    require(command.by.role in MANAGER, MUST_NOT, who_may=MANAGER)
    require(not_to_be_told(case), MUST_NOT, missing="a risk in telling the parents, recorded in this case")
    follows(case, command, case.informing.withheld, *case.informing.risks)
    return [InformingRiskLifted(reasons=command.reasons, **said(command))]


def challenge(case: "Case", command: ChallengeNotInforming, pack: Pack) -> list[Event]:
    """By anybody of the offices, as often as there is cause."""
    require(command.by.role in OFFICE_ROLES, CHALLENGED, who_may=OFFICE)
    require(_not_informed_by_the_referrer(case), CHALLENGED, missing="a referrer who did not inform the parents")
    follows(case, command)
    return [NotInformingChallenged(reasons=command.reasons, **said(command))]


def answer(case: "Case", command: AnswerChallenge, pack: Pack) -> list[Event]:
    """By the agency, or as somebody of the offices took it down."""
    require(staff_or_the_agency(case, command.by), CHALLENGED, who_may=(*THE_AGENCY, *OFFICE))
    waits = case.informing.challenged and not case.informing.answered
    require(waits, CHALLENGED, missing="a challenge that was not answered")
    follows(case, command, case.informing.challenged)
    return [
        NotInformingAnswered(
            stands=command.stands, reasons=command.reasons, line_manager=command.line_manager, **said(command)
        )
    ]


def accept(case: "Case", command: AcceptNotInforming, pack: Pack) -> list[Event]:
    """By a Screening Manager, once the agency has said that it stands by its decision."""
    require(command.by.role in MANAGER, CHALLENGED, who_may=MANAGER)
    disagreed = case.informing.disagreement and case.informing.answered
    require(disagreed, CHALLENGED, missing="an answer by which the agency stands by its decision")
    follows(case, command, case.informing.answered)
    return [NotInformingAccepted(reasons=command.reasons, **said(command))]


def ask_for_site_support(case: "Case", command: AskForSiteSupport, pack: Pack) -> list[Event]:
    """By the agency whose site it is, or as somebody of the offices took it down."""
    require(staff_or_the_agency(case, command.by), SUPPORTED, who_may=(*THE_AGENCY, *OFFICE))
    follows(case, command)
    return [
        SiteSupportAsked(
            reasons=command.reasons,
            asked_by=command.asked_by,
            force=command.force,
            police_reference=command.police_reference,
            **said(command),
        )
    ]


def duties(case: "Case", due: Due) -> Iterator[Duty]:
    """The screener's decision, the informing of who was not reached, and the answer to a challenge."""
    part = case.informing
    told = part.answers or case.family.informed or case.family.withheld
    for_screening = case.undecided and case.contact.intent is Intent.SAFEGUARDING_REFERRAL
    if not told and part.not_reached and (for_screening or case.open_referral):
        queue = screening_queue(case) if case.undecided else Queue.FAMILY
        yield duty("SC8", queue, "Inform the parent or carer, who was not reached.", SCREENERS)
    elif not told and for_screening:
        what = "Inform the parent or carer, or say whom that would place at increased risk."
        yield duty("SC8", screening_queue(case), what, SCREENERS, due.get("T2", due.get("T11")))
    if part.challenged and not part.answered:
        yield duty("CF8", None, "Give the reasons for not informing the parents.", who_speak(case))


def the_parents_may_be_told(case: "Case", kin: Sequence["Case"]) -> None:
    """Refuse whatever tells the parents anything, while a risk in that stands here or in another case of the family.

    kin: the child's other cases, and those of its siblings.
    """
    standing = [each.contact.reference for each in (case, *kin) if not_to_be_told(each)]
    lifting = f"a Screening Manager's lifting of the risk recorded in {', '.join(standing)}"
    require(not standing, MUST_NOT, missing=lifting)


def not_to_be_told(case: "Case") -> bool:
    """Whether a risk in telling the parents stands in a case: said with the contact or since, and not lifted."""
    told, part = case.contact.account.parents_informed, case.informing
    with_the_contact = told is not None and told.at_risk is not None and part.lifted is None
    return bool(with_the_contact or part.risks or part.withheld)


def _not_informed_by_the_referrer(case: "Case") -> bool:
    told = case.contact.account.parents_informed
    by_the_agency = any(risk.by.role in THE_AGENCY for risk in case.informing.risks)
    return by_the_agency or (told is not None and not told.informed)
