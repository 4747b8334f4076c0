"""What whoever leads learns: from the referrer, and of the child and its parents."""

import uuid
from dataclasses import replace
from random import Random

from app.demo.seed.telling import Life, Telling
from domain import clarification, details, obtaining
from domain.account import ChildDetails, HouseholdMember
from domain.clarification import Obstacle
from domain.facts import Worker
from domain.obtaining import InformationItem, NotObtained, WhyMissing
from domain.vocabulary import Answer, Characteristic, Disability, Ethnicity, Means, ReferrerKind

LANGUAGES = ("English", "English", "English", "Polish", "Lithuanian", "Romanian", "British Sign Language")
RELIGIONS = ("No religion", "No religion", "Church of England", "Catholic", "Muslim")
HOW_AND_WHY = (
    "It began when the family moved in spring; they know nobody here, and work takes both parents away by night.",
    "The mother has been unwell since the birth of the youngest; until then nobody had a worry.",
    "Each time it followed a weekend with the stepfather, who lost his work in April.",
)
KNOWN_FROM = (
    "Sees the child every school day and the mother at the gate; has taught two of the siblings.",
    "Has visited since the birth, first weekly and then monthly; is let in and is offered tea.",
    "Met the family once, on the day of the report.",
)


class Learnt(Telling):
    """Tells what is learnt once somebody leads."""

    __slots__ = ()

    def _learns(self, case: uuid.UUID, leads: Worker) -> Life:
        """The referrer is spoken with, the items are gathered, and what the family says is added."""
        yield self.office.after(self.told.time, self.random.uniform(90, 600))
        if self.told.cases[case].open_referral:
            self._clarifies(case, leads)
        yield self._soon(5, 25)
        if self.told.cases[case].open_referral:
            self._gathers(case, leads)
        yield self.office.after(self.told.time, self.random.uniform(300, 1500))
        if self.told.cases[case].open_referral:
            self._fills_in(case, leads)

    def _clarifies(self, case: uuid.UUID, leads: Worker) -> None:
        record = self.told.cases[case]
        kind = record.contact.referrer_kind
        if kind is not ReferrerKind.PROFESSIONAL and self.random.random() < 0.7:
            unknown = kind is ReferrerKind.ANONYMOUS
            failed = clarification.FailToClarify(
                by=leads, at=self.told.time, obstacle=Obstacle.NOT_KNOWN if unknown else Obstacle.NOT_REACHED,
                reasons="The caller left no name." if unknown else "Rung on three days; nobody answers that number.",
            )  # fmt: skip
            self.told.on_case(case, clarification.fail, failed)
            return
        found = record.screening.findings
        nature = found.nature.established if found else None
        clarified = clarification.Clarify(
            by=leads, at=self.told.time, nature=nature or "As it was written; nothing is to be added.",
            how_and_why=self.random.choice(HOW_AND_WHY),
        )  # fmt: skip
        self.told.on_case(case, clarification.clarify, clarified)

    def _gathers(self, case: uuid.UUID, leads: Worker) -> None:
        record = self.told.cases[case]
        spoken = record.clarification.given is not None
        answer = record.details.needs_immediate_protection
        unknown = (InformationItem.PERPETRATOR, InformationItem.AGENCIES)[: self.random.randint(0, 2)]
        missing = tuple(NotObtained(item=item, why=WhyMissing.NOT_KNOWN) for item in unknown)
        unasked = NotObtained(
            item=InformationItem.NATIONALITY,
            why=WhyMissing.NOT_ASKED,
            reason="To be asked on the visit.",
        )
        order = obtaining.RecordInformation(
            by=leads, at=self.told.time, means=Means.TELEPHONE if self.random.random() < 0.7 else Means.IN_PERSON,
            needs_immediate_protection=Answer.NO if answer is Answer.NOT_YET_KNOWN and spoken else answer,
            significant_events="The family moved in spring, and the grandfather died in May." if spoken else None,
            referrers_knowledge=self.random.choice(KNOWN_FROM) if spoken else None,
            parents_knowledge="They know of the referral, and of who made it." if spoken else None,
            not_obtained=(*missing, unasked),
        )  # fmt: skip
        self.told.on_case(case, obtaining.record, order)

    def _fills_in(self, case: uuid.UUID, leads: Worker) -> None:
        """What nobody had asked before; some of it is refused, which is not the same."""
        record = self.told.cases[case]
        child = self.told.children[record.child]
        refuses = (Characteristic.RELIGION,) if self.random.random() < 0.2 else ()
        language = self.random.choice(LANGUAGES)
        told = ChildDetails(
            ethnicity=record.details.ethnicity, first_language=language, refused=refuses,
            religion=None if refuses else self.random.choice(RELIGIONS), nationality="British",
            immigration_status="Not subject to immigration control", communication_needs="None known",
            disabilities=record.details.disabilities or (_disability(str(case)),),
        )  # fmt: skip
        if told.ethnicity is Ethnicity.NOBT:
            told = replace(told, ethnicity=self.random.choice((Ethnicity.WBRI, Ethnicity.REFU)))
        names = ["ethnicity", "first_language", "refused", "nationality", "immigration_status", "communication_needs",
                 "disabilities"]  # fmt: skip
        amended = details.AmendDetails(
            by=leads, at=self.told.time, changed=(*names, *(() if refuses else ("religion",))), details=told,
            reason="Asked of the mother on the visit.",
        )  # fmt: skip
        self.told.on_case(case, details.amend, amended, child=child)
        if record.account.household:
            mother = HouseholdMember(
                ethnicity=told.ethnicity, first_language=language, religion=told.religion, refused=refuses
            )
            of_the_mother = details.AmendHousehold(
                by=leads, at=self.told.time, member=1, details=mother,
                changed=("ethnicity", "first_language", "religion", "refused"), reason="As she says herself.",
            )  # fmt: skip
            self.told.on_case(case, details.amend_household, of_the_mother, child=child)


def _disability(of: str) -> Disability:
    """What is learnt of a child's disability, the same whenever it is asked. of: which child."""
    kinds = (Disability.NONE, Disability.LEARNING, Disability.AUTISM, Disability.HEARING)
    return Random(of).choices(kinds, (17, 1, 1, 1))[0]  # noqa: S311 - nobody's disability
