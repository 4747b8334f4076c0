"""What is obtained from the referrer.

The Lead Practitioner visits or contacts the referrer and obtains as much as possible of fifteen items. What is learnt
of the child and its household is amended (domain/details.py); the rest is said here. Of what could not be obtained it
is said why: it is not known, it was refused, or nobody asked, for which there is a reason. Nothing waits for it (A23),
but whether the child needs immediate protection is answered: yes, no or not yet known.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Self

from domain.account import ChildDetails
from domain.allocation import MAY_START, leads_or_supervises
from domain.changing import changed
from domain.clauses import clause
from domain.dates import follows
from domain.details import DetailsAmended
from domain.facts import Command, Event, OfReferrer, Text, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks, Between, Shape
from domain.policy import Pack
from domain.referrals import the_referral_is_open
from domain.refusals import require
from domain.vocabulary import Answer, Means

if TYPE_CHECKING:
    from domain.records import Case

OBTAINED = clause("R8")


class InformationItem(StrEnum):
    """The fifteen items, in the procedure's order (R8)."""

    NAMES = "names-dates-of-birth-and-gender"
    ADDRESS = "address-and-school"
    PARENTAL_RESPONSIBILITY = "parental-responsibility"
    HOUSEHOLD = "household-names-and-dates-of-birth"
    ETHNICITY = "ethnicity-first-language-and-religion"
    NATIONALITY = "nationality-and-immigration-status"
    NEEDS = "additional-needs-and-communication"
    EVENTS = "significant-events"
    CONCERN = "cause-for-concern"
    CONDITION = "location-and-condition"
    PROTECTION = "immediate-protection"
    PERPETRATOR = "alleged-perpetrator"
    REFERRER = "referrers-relationship-and-knowledge"
    AGENCIES = "other-agencies"
    PARENTS = "parents-knowledge-of-the-referral"

    @property
    def words(self) -> str:
        """As a sentence calls it."""
        return _PUNCTUATED.get(self, self.value.replace("-", " "))


_PUNCTUATED = {
    InformationItem.NAMES: "names, dates of birth and gender",
    InformationItem.ETHNICITY: "ethnicity, first language and religion",
    InformationItem.REFERRER: "the referrer’s relationship and knowledge",
    InformationItem.PARENTS: "the parents’ knowledge of the referral",
}


class WhyMissing(StrEnum):
    """Why an item was not obtained, a closed set (R8)."""

    NOT_KNOWN = "not-known"
    REFUSED = "refused"
    NOT_ASKED = "not-asked"


# What happened


@frozen(kw_only=True)
class NotObtained:
    """An item that was not obtained, and why; of one that nobody asked about, the reason for that (R8)."""

    item: Annotated[InformationItem, Asks(OBTAINED)]
    why: Annotated[WhyMissing, Asks(OBTAINED)]
    reason: Text | None = None


@frozen(kw_only=True)
class ReferralInformationRecorded(Event):
    """The referrer was visited or contacted: what was obtained, and what was not, and why (R8).

    referrers_knowledge: how they stand to the child and the family, and what they know of them.
    """

    rests_on = (OBTAINED,)

    means: Means
    needs_immediate_protection: Answer
    significant_events: Text | None = None
    cause_for_concern: Text | None = None
    alleged_perpetrator: Text | None = None
    referrers_knowledge: Annotated[OfReferrer, Shape.TEXT] | None = None
    other_agencies: Text | None = None
    parents_knowledge: Text | None = None
    not_obtained: tuple[NotObtained, ...] = ()


OF_CASE = (ReferralInformationRecorded,)

TOLD_IN = {
    InformationItem.EVENTS: "significant_events",
    InformationItem.CONCERN: "cause_for_concern",
    InformationItem.PERPETRATOR: "alleged_perpetrator",
    InformationItem.REFERRER: "referrers_knowledge",
    InformationItem.AGENCIES: "other_agencies",
    InformationItem.PARENTS: "parents_knowledge",
}
"""The items that are said here, by the field that says them."""


# What a case keeps of it


@frozen(kw_only=True)
class Obtained(Part):
    """What was recorded, visit by visit or call by call. missing: what was last said of an item not obtained."""

    folds = (ReferralInformationRecorded,)

    recorded: tuple[ReferralInformationRecorded, ...] = ()
    missing: Mapping[InformationItem, NotObtained] = field(default_factory=dict)

    def after(self, event: Event, version: int) -> Self:
        """With one more; an item that was told meanwhile is missing no longer."""
        if not isinstance(event, ReferralInformationRecorded):
            return self
        missing = {item: why for item, why in self.missing.items() if item not in told_in(event)}
        said_why = {each.item: each for each in event.not_obtained}
        return changed(self, recorded=(*self.recorded, event), missing={**missing, **said_why})

    def told(self, item: InformationItem) -> bool:
        """Whether an item was obtained by one of them."""
        return any(item in told_in(event) for event in self.recorded)


def told_in(event: "ReferralInformationRecorded | RecordInformation") -> frozenset[InformationItem]:
    """The items that are told there."""
    named = {item for item, name in TOLD_IN.items() if getattr(event, name) is not None}
    return frozenset({*named, InformationItem.PROTECTION})


# Orders


@frozen(kw_only=True)
class RecordInformation(Command):
    """What a visit or a call to the referrer brought, and of what it did not bring why (R8)."""

    means: Annotated[Means, Asks(OBTAINED)]
    needs_immediate_protection: Annotated[
        Answer, Asks(OBTAINED, "whether the child needs immediate protection: yes, no or not yet known")
    ]
    significant_events: Text | None = None
    cause_for_concern: Text | None = None
    alleged_perpetrator: Text | None = None
    referrers_knowledge: Annotated[OfReferrer, Shape.TEXT] | None = None
    other_agencies: Text | None = None
    parents_knowledge: Text | None = None
    not_obtained: Annotated[tuple[NotObtained, ...], Between(0, 14)] = ()


def record(case: "Case", command: RecordInformation, pack: Pack) -> list[Event]:
    """By who leads, as often as the referrer is visited or contacted.

    What is said of immediate protection is what is known of the child from then on.
    """
    the_referral_is_open(case, OBTAINED)
    require(leads_or_supervises(case, command.by), OBTAINED, who_may=MAY_START)
    named = [each.item for each in command.not_obtained]
    told = told_in(command)
    unclear = [item.value for item in InformationItem if named.count(item) + (item in told) > 1]
    require(not unclear, OBTAINED, missing=f"what was obtained or why it was not, once: {', '.join(unclear)}")
    unasked = [each.item.value for each in command.not_obtained if each.why is WhyMissing.NOT_ASKED and not each.reason]
    require(not unasked, OBTAINED, missing=f"why it was not asked: {', '.join(unasked)}")
    follows(case, command)
    recorded = ReferralInformationRecorded(
        means=command.means,
        needs_immediate_protection=command.needs_immediate_protection,
        significant_events=command.significant_events,
        cause_for_concern=command.cause_for_concern,
        alleged_perpetrator=command.alleged_perpetrator,
        referrers_knowledge=command.referrers_knowledge,
        other_agencies=command.other_agencies,
        parents_knowledge=command.parents_knowledge,
        not_obtained=command.not_obtained,
        **said(command),
    )
    return [recorded, *_protection_amended(case, command)]


def _protection_amended(case: "Case", command: RecordInformation) -> list[Event]:
    """What is known of the child changes, where it is another answer than before."""
    answer = command.needs_immediate_protection
    if answer is case.details.needs_immediate_protection:
        return []
    amended = DetailsAmended(
        child=case.contact.child,
        changed=("needs_immediate_protection",),
        details=ChildDetails(needs_immediate_protection=answer),
        reason="As the referrer has it.",
        **said(command),
    )
    return [amended]
