"""The kinds of streams that commands are on, and how each is gone about."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Generic, TypeVar
from uuid import UUID

from app.api.identity import Caller
from app.base.references import Referent
from app.record.entries import record_of
from domain.challenge import Challenge
from domain.concern import Concern
from domain.cooperation import Request
from domain.directory import Directory
from domain.enquiry import Enquiry
from domain.facts import Event, Recorded
from domain.frozen import frozen
from domain.hypothetical import Consultation
from domain.records import Case, Child
from domain.sharing import may_know
from domain.subject_access import SubjectRequest

T = TypeVar("T")


@frozen(kw_only=True)
class StreamKind(Generic[T]):
    """A kind of stream that commands are on.

    kind: by which it is referred to; None of what an authority has one of. of: what the events make, None where the
    caller may not know of it. cases, children: whose it is; to whom of the offices one of those is closed, it is too.
    shown: what an answer says of it beside its version, once more happened.
    keeps_its_pack: it is judged under the pack it began under. office_only: an agency is told that it is not for it.
    unread: who commands on it has not read it, and names no version.
    """

    name: str
    kind: Referent | None = None
    of: Callable[[Sequence[Recorded], Caller], T | None]
    shown: Callable[[T, Sequence[Event]], Mapping[str, Any]]
    cases: Callable[[T], Iterable[UUID | Case]] = lambda _: ()
    children: Callable[[T], Iterable[UUID]] = lambda _: ()
    keeps_its_pack: bool = False
    office_only: bool = False
    unread: bool = False


def known_case(entries: Sequence[Recorded], caller: Caller) -> Case | None:
    """The case some events make; an agency knows of its own."""
    case = record_of(Case, entries)
    return case if case and (caller.kind != "agency" or may_know(case, caller.agency)) else None


def _known_child(entries: Sequence[Recorded], caller: Caller) -> Child | None:
    return None if caller.kind == "agency" else record_of(Child, entries)


def _known_consultation(entries: Sequence[Recorded], caller: Caller) -> Consultation | None:
    """The hypothetical consultation some events make; an agency knows of those its professionals asked for."""
    known = record_of(Consultation, entries)
    theirs = known and caller.agency is not None and known.recorded.agency == caller.agency
    return known if caller.kind != "agency" or theirs else None


def _known_challenge(entries: Sequence[Recorded], caller: Caller) -> Challenge | None:
    """The challenge some events make; an agency knows of its own."""
    known = record_of(Challenge, entries)
    return known if known and (caller.kind != "agency" or known.raised.agency == caller.agency) else None


def _known_enquiry(entries: Sequence[Recorded], caller: Caller) -> Enquiry | None:
    """The enquiry some events make; an agency knows of its own."""
    known = record_of(Enquiry, entries)
    theirs = known and caller.agency is not None and known.received.agency == caller.agency
    return known if caller.kind != "agency" or theirs else None


CASE = StreamKind(
    name="case",
    kind=Referent.CASE,
    of=known_case,
    cases=lambda case: [case],
    shown=lambda case, events: {"case": case.contact.reference, "state": case.evolve(*events).state},
    keeps_its_pack=True,
)
CHILD = StreamKind(
    name="child",
    kind=Referent.CHILD,
    of=_known_child,
    cases=lambda child: child.cases,
    shown=lambda child, _: {"child": child.reference},
)
CONSULTATION = StreamKind(
    name="consultation",
    kind=Referent.CONSULTATION,
    of=_known_consultation,
    shown=lambda known, _: {"consultation": known.recorded.reference},
    keeps_its_pack=True,
    office_only=True,
)
CHALLENGE = StreamKind(
    name="challenge",
    kind=Referent.CHALLENGE,
    of=_known_challenge,
    cases=lambda known: [each.case for each in known.raised.cases],
    shown=lambda known, events: {"challenge": known.raised.reference, "state": known.evolve(*events).state},
    keeps_its_pack=True,
)

ENQUIRY = StreamKind(
    name="enquiry",
    kind=Referent.ENQUIRY,
    of=_known_enquiry,
    children=lambda known: known.found,
    shown=lambda known, events: {"enquiry": known.received.reference, "state": known.evolve(*events).state},
    keeps_its_pack=True,
    office_only=True,
)


def _known_concern(entries: Sequence[Recorded], caller: Caller) -> Concern | None:
    """The concern some events make, to the agency whose it is. Nobody of the authority knows of it."""
    known = record_of(Concern, entries)
    return known if known and caller.kind == "agency" and known.opened.agency == caller.agency else None


CONCERN = StreamKind(
    name="concern",
    kind=Referent.CONCERN,
    of=_known_concern,
    shown=lambda known, events: {"concern": known.opened.reference, "state": known.evolve(*events).state},
    keeps_its_pack=True,
)


def known_request(entries: Sequence[Recorded], caller: Caller) -> Request | None:
    """The section 27 request some events make; an agency knows of those that ask it."""
    known = record_of(Request, entries)
    asked = known and caller.agency is not None and known.made.recipient.code == caller.agency
    return known if caller.kind != "agency" or asked else None


REQUEST = StreamKind(
    name="request",
    kind=Referent.REQUEST,
    of=known_request,
    cases=lambda known: [known.made.case],
    shown=lambda known, _: {"request": known.made.reference},
    keeps_its_pack=True,
)


def _known_subject_request(entries: Sequence[Recorded], caller: Caller) -> SubjectRequest | None:
    """The subject access request some events make, to the authority's own."""
    return None if caller.kind == "agency" else record_of(SubjectRequest, entries)


SUBJECT_REQUEST = StreamKind(
    name="subject_request",
    kind=Referent.SUBJECT_REQUEST,
    of=_known_subject_request,
    cases=lambda known: [each.case for each in known.received.named],
    children=lambda known: [known.received.child] if known.received.child else [],
    shown=lambda known, events: {"request": known.received.reference, "state": known.evolve(*events).state},
    keeps_its_pack=True,
    office_only=True,
)
DIRECTORY = StreamKind(
    name="directory",
    of=lambda entries, _: record_of(Directory, entries),
    shown=lambda *_: {},
    office_only=True,
)

REPLAYED: Mapping[Referent, StreamKind[Any]] = {
    Referent.CASE: CASE, Referent.CONSULTATION: CONSULTATION, Referent.CHALLENGE: CHALLENGE, Referent.ENQUIRY: ENQUIRY
}  # fmt: skip
"""What is replayed, by what refers to it."""
