"""The lives of enquiries: of a prison and the Probation Service, about children who are known and who are not.

They are few and always the same: when each was received is counted back from the moment that is now.
"""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.base import references
from app.base.references import Referent
from app.demo.seed.acts import Chronicle
from app.demo.seed.cast import practitioner, worker
from app.demo.seed.office import A_WORKING_DAY, Office
from app.demo.seed.telling import Life
from domain import enquiry, enquiry_response
from domain.enquiry import (
    EnquiredChild,
    Enquirer,
    Enquiry,
    EnquiryKind,
    EnquiryRequest,
    RecordedWhere,
    Supervised,
    SupervisedPerson,
)
from domain.enquiry_response import Concerns, ContactLevel, VerifiedBy
from domain.facts import Event
from domain.frozen import frozen
from domain.sharing import SixTests, WhyNot
from domain.vocabulary import Means, Role

DESK, MANAGER = worker(Role.CUSTOMER_SERVICE_ADVISOR, 1), worker(Role.SCREENING_MANAGER, 1)
HE = SupervisedPerson(name="Gale Notreal", date_of_birth=date(1987, 5, 14), number="A0000XX")
SHE = SupervisedPerson(name="Robin Pseudonby", number="X000000")
STRANGER = EnquiredChild(
    given_name="Marlow", family_name="Whatifley", relationship="His new partner's child", contact="Visits, once a month"
)
REVIEWED = "Read with what is known here; nothing is to be done before the answer."
VERIFIED = "As on the record; the health visitor, who has seen the child, says the same."
REPORTED = "What the child needs is quiet evenings. A call every day would bring the rows back."
VIEWED = "Nobody could protect the child on a visit or a call; what is written can be read before."
ADVISED = "Complete a child safeguarding referral to the Customer Service Centre, and say who asks for the visits."
ANSWERED = "Two children live there, with their mother. Both go to school, where they are well."
WITHHELD = "It would tell from whom we have it, and the children would hear of it at home."
THERE_ARE = Concerns(there_are=True, told="There was violence in the home when children were there.")
NOTHING = Concerns(there_are=False, told="Nothing is known here of the person, nor of the contact.")
TESTED = SixTests(
    necessary=True, proportionate=True, relevant=True, accurate=True, timely=True, secure=True,
    reasons="What the decision about contact needs, and nothing else of the family.",
)  # fmt: skip


@frozen(kw_only=True)
class Asked:
    """Somebody enquires. days: working days before now. steps: how many are taken: reviewed, found out, requests
    answered, responded to. known: whether the child is one of those known here. letter: whether it comes by letter.
    """

    kind: EnquiryKind
    days: float
    steps: int
    information: str
    known: bool = False
    letter: bool = False
    requests: tuple[str, ...] = ()


EVERY_STEP = 4
ENQUIRIES = (
    Asked(
        kind=EnquiryKind.PRISON, days=11.4, steps=EVERY_STEP,
        information="Convicted of cruelty to a child of his own. He asks for visits from his new partner's child.",
    ),
    Asked(
        kind=EnquiryKind.PRISON, days=7.2, steps=EVERY_STEP, known=True,
        information="Remanded for an assault in the home. He asks to telephone his daughter every evening.",
    ),
    Asked(
        kind=EnquiryKind.PROBATION, days=4.3, steps=EVERY_STEP,
        information="Released last month. He stays with a woman whose children he has not told us of.",
        requests=("Do children live at the address he gives?", "What has the school said of him?"),
    ),
    Asked(
        kind=EnquiryKind.PROBATION, days=1.6, steps=1,
        information="She looks after a neighbour's children on two evenings, and was told not to.",
        requests=("Are the neighbour's children known to you?",),
    ),
    Asked(
        kind=EnquiryKind.PRISON, days=0.4, steps=0, letter=True,
        information="He writes to a child who is not his, and asks for its photograph.",
    ),
)  # fmt: skip


def lives(told: Chronicle, office: Office) -> Iterator[Life]:
    """Each of them."""
    return (Enquiring(told, office, asked).life() for asked in ENQUIRIES)


@dataclass(slots=True)
class Enquiring:
    """Tells one of them. stream: of the enquiry; child: whom it is about, of those known here."""

    told: Chronicle
    office: Office
    asked: Asked
    stream: uuid.UUID = field(default_factory=uuid.uuid4)
    child: uuid.UUID | None = None

    def life(self) -> Life:
        """Received, and as far as it went."""
        yield self.office.before(self.told.now, self.asked.days * A_WORKING_DAY)
        self._received()
        for step in (self._reviewed, self._found_out, self._answers, self._responded)[: self.asked.steps]:
            yield self.office.after(self.told.time, 95)
            step()

    @property
    def _known(self) -> Enquiry:
        return self.told.enquiries[self.stream]

    @property
    def _now(self) -> dict[str, Any]:
        return {"by": MANAGER, "at": self.told.time}

    def _records(self, *following: Sequence[Event]) -> None:
        self.told.record(MANAGER, {self.stream: [event for events in following for event in events]})

    def _received(self) -> None:
        asked, cast = self.asked, self.told.cast
        reference = references.new(Referent.ENQUIRY)
        self.stream = references.stream_of(self.told.authority.slug, reference)
        of_a_prison = asked.kind is EnquiryKind.PRISON
        partner = cast.prison if of_a_prison else cast.probation
        by = DESK if asked.letter else practitioner(partner, 1)
        order = enquiry.ReceiveEnquiry(
            by=by, at=self.told.time, enquiry=self.stream, reference=reference, kind=asked.kind,
            received_at=self.told.time, information=asked.information, person=HE if of_a_prison else SHE,
            professional=Enquirer(
                name=practitioner(partner, 1).name, organisation=partner.name, telephone="01632 960790",
                job_role="Public protection lead" if of_a_prison else "Probation officer",
            ),
            children=self._children(), requests=tuple(EnquiryRequest(asked_for=each) for each in asked.requests),
            grounds=() if of_a_prison else (Supervised.CONTACT,), agency=None if asked.letter else partner.agency,
            agency_name=None if asked.letter else partner.name, means=Means.LETTER if asked.letter else None,
            source=partner.source,
        )  # fmt: skip
        self.told.scopes[self.stream] = self.stream
        self.told.record(by, enquiry.receive(order, self.told.pack))

    def _children(self) -> tuple[EnquiredChild, ...]:
        """Nobody of the Probation Service's; of a prison's, a child who is known where one may be told of."""
        if self.asked.kind is EnquiryKind.PROBATION:
            return ()
        self.child = self._whose_parents_know() if self.asked.known else None
        if self.child is None:
            return (STRANGER,)
        details = self.told.cases[self.told.children[self.child].cases[0]].details
        return (
            EnquiredChild(
                given_name=details.given_name, family_name=details.family_name, date_of_birth=details.date_of_birth,
                relationship="His daughter", contact="Telephone calls",
            ),
        )  # fmt: skip

    def _whose_parents_know(self) -> uuid.UUID | None:
        """A child of whose open referral the agencies may be told."""
        for child, record in self.told.children.items():
            led = self.told.cases.get(record.open_referral) if record.open_referral else None
            if led and len(record.cases) == 1 and led.informing.informed:
                return child
        return None

    # What is done

    def _reviewed(self) -> None:
        order = enquiry.ReviewEnquiry(**self._now, review=REVIEWED, recorded=RecordedWhere.ENQUIRY)
        self._records(enquiry.review(self._known, order, self.told.pack, case=None))

    def _found_out(self) -> None:
        """Whether the child is known; if so, who it is and what is best for it; and which contact is thought right."""
        pack, now = self.told.pack, self._now
        if not self._known.about:
            return
        match = enquiry.MatchEnquiredChild(
            **now, number=1, known=self.child is not None, child=self.child, searched="Name, date of birth and address."
        )
        record = self.told.children[self.child] if self.child else None
        self.told.record(MANAGER, enquiry.match(self._known, match, pack, enquiry_id=self.stream, child=record))
        if self.child:
            verify = enquiry_response.VerifyEnquiredChild(
                **now, number=1, verified_by=(VerifiedBy.DATE_OF_BIRTH, VerifiedBy.PROFESSIONAL), how=VERIFIED
            )
            report = enquiry_response.ReportBestInterests(**now, number=1, report=REPORTED)
            self._records(
                enquiry_response.verify(self._known, verify, pack), enquiry_response.report(self._known, report, pack)
            )
        view = enquiry_response.GiveViewOnContact(
            **now, number=1, view=ContactLevel.LETTERS if self.child else ContactLevel.NONE, reasons=VIEWED,
            referral_required=None if self.child else True, advice=None if self.child else ADVISED,
        )  # fmt: skip
        self._records(enquiry_response.give_view(self._known, view, pack))

    def _answers(self) -> None:
        """The first request is answered, and another not."""
        for number in self._known.unanswered:
            answer = enquiry_response.AnswerEnquiryRequest(
                **self._now, number=number, answer=ANSWERED if number == 1 else None,
                withheld=None if number == 1 else WhyNot.MORE_DETRIMENTAL, reasons=None if number == 1 else WITHHELD,
            )  # fmt: skip
            self._records(enquiry_response.answer(self._known, answer, self.told.pack))

    def _responded(self) -> None:
        concerns = THERE_ARE if self.asked.kind is EnquiryKind.PRISON else NOTHING
        order = enquiry_response.RespondToEnquiry(
            **self._now, about_person=concerns, about_contact=concerns, tests=TESTED
        )
        cases = [self.told.cases[each] for each in self.told.children[self.child].cases] if self.child else []
        told = [(each, self.told.communications[each.contact.communication]) for each in cases]
        going_out = [str(each) for each in enquiry_response.written_for_the_agency(self._known)]
        self._records(enquiry_response.respond(self._known, order, self.told.pack, cases=told, going_out=going_out))
