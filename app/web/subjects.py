"""What a form is about: a case, a person record, or another record that commands are on."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import field, replace
from typing import Any
from uuid import UUID

from app.api import partners
from app.api.desk import Desk
from app.api.family import relatives
from app.api.person_records import ChildView, person_record
from app.api.problems import Problem
from app.api.replays import (
    challenge_replay_of,
    concern_replay_of,
    consultation_replay_of,
    enquiry_replay_of,
    replay_of,
    there,
)
from app.api.streams import CHALLENGE, ENQUIRY, REQUEST
from app.api.subject_requests import the_request, who_answers_only
from app.base.references import Referent, plural, spoken
from app.reading import challenges, cooperation, enquiries
from app.reading.audiences import AGENCY
from app.reading.replay import NOW, Moment, Replay
from app.record import authorities
from app.web.around import File
from app.web.open_now import Open
from app.web.pages import Page
from app.web.records import CALLED
from app.wording.language import say
from app.wording.summary import Part
from domain.frozen import frozen
from domain.policy import Pack

AGENCYS_PAGES = "/agency"
"""Where the pages of an agency's people stand."""

REPLAYS: Mapping[str, Callable[..., Awaitable[Replay]]] = {
    "case": replay_of,
    "consultation": consultation_replay_of,
    "challenge": challenge_replay_of,
    "enquiry": enquiry_replay_of,
}


@frozen(kw_only=True)
class Subject:
    """What is known of it. on: its kind; "" of what is opened. title: its name, or what it is called. home: its page.

    version: as it stands. view: as whoever looks may see it. known: the record itself. whole: its replay, where there
    is one. under: whose pages they are: "" of the authority's, "/agency" of an agency's.
    file: what is known of a case, of a form that is filled in beside it. open_now: who else has it open. shown:
    what else a form is about.
    """

    on: str = ""
    reference: str = ""
    title: str = ""
    home: str = "/queue"
    version: int | None = None
    pack: Pack
    view: Mapping[str, Any] = field(default_factory=dict)
    stream: UUID | None = None
    known: Any = None
    whole: Replay | None = None
    file: File | None = None
    shown: Sequence[Part] = ()
    open_now: Sequence[Open] = ()
    under: str = ""

    @property
    def spoken(self) -> str:
        """Its reference, as it is read out."""
        return spoken(self.reference) if self.reference else ""

    @property
    def section(self) -> str:
        """Of the pages, under which it is found."""
        return (
            f"{self.under[1:]}/{plural(self.on)}"
            if self.under and self.on
            else self.under[1:] or ("cases" if self.on else "home")
        )

    @property
    def record(self) -> str:
        """Where its commands are found."""
        return f"{self.under}/{plural(self.on)}/{self.reference}/record" if self.on else f"{self.under}/record"


async def subject(page: Page, on: str, reference: str, command: str = "") -> Subject:
    """What is named, or 404. command: that the form is of, where nothing is named."""
    if page.desk.is_partner:
        return await _of_an_agency(page, on, reference)
    if command == "keep_directory":
        return Subject(pack=page.desk.pack_now(), home="/directory", version=(await page.desk.listed()).version)
    if not on:
        return Subject(pack=page.desk.pack_now())
    if on == "child":
        return await _child(page, reference)
    if on == "subject_request":
        return await _subject_request(page, reference)
    if on == "request":
        return await _request(page, reference)
    if on not in REPLAYS:
        raise Problem("not-found")
    desk = page.desk
    whole = await REPLAYS[on](desk, reference)
    undecided = (await relatives(desk, whole.record)).undecided if on == "case" else 0
    seen = whole.seen(Moment(as_of=max(desk.now, whole.lines[-1].entry.recorded_at)), undecided_siblings=undecided)
    if seen is None:
        raise Problem("not-found")
    return Subject(
        on=on,
        reference=whole.reference,
        title=_name(seen.view) if on == "case" else CALLED[on],
        home=f"/{plural(on)}/{whole.reference}",
        version=whole.record.version,
        pack=whole.pack,
        view=seen.view,
        stream=desk.stream(Referent[on.upper()], reference),
        known=whole.record,
        whole=whole,
    )


async def _of_an_agency(page: Page, on: str, reference: str) -> Subject:
    """What is an agency's, as the agency may see it, or 404."""
    if not on:
        return Subject(pack=page.desk.pack_now(), home=AGENCYS_PAGES, under=AGENCYS_PAGES)
    if on not in _AGENCYS:
        raise Problem("not-found")
    stream = page.desk.stream(Referent[on.upper()], reference)
    found = await _AGENCYS[on](page.desk, stream, reference)
    home = f"{AGENCYS_PAGES}/{plural(on)}/{found.reference}"
    return replace(found, on=on, home=home, under=AGENCYS_PAGES, stream=stream)


async def _agencys_case(desk: Desk, stream: UUID, _: str) -> Subject:
    known, entries = await desk.case(stream)
    communication = await desk.communication(known.contact.communication)
    view, version = await partners.read(desk, stream, entries, communication, NOW)
    return Subject(
        reference=known.contact.reference,
        title=_name(view["submission"]),
        version=version,
        pack=authorities.pack(entries[0].meta["pack"]),
        view=view,
        known=known,
    )


async def _agencys_challenge(desk: Desk, stream: UUID, _: str) -> Subject:
    known, entries = await desk.found(CHALLENGE, stream)
    pack = authorities.pack(entries[0].meta["pack"])
    return Subject(
        reference=known.raised.reference,
        title=CALLED["challenge"],
        version=known.version,
        pack=pack,
        view=challenges.partner(known, pack, desk.reader()),
        known=known,
    )


async def _agencys_concern(desk: Desk, _: UUID, reference: str) -> Subject:
    desk.reads_for(AGENCY.name, "case")
    whole = await concern_replay_of(desk, reference)
    seen = there(whole.seen(NOW))
    return Subject(
        reference=whole.reference,
        title=_full_name(seen.view["opened"]["child"]),
        version=whole.record.version,
        pack=whole.pack,
        view=seen.view,
        known=whole.record,
        whole=whole,
    )


async def _agencys_request(desk: Desk, stream: UUID, _: str) -> Subject:
    known, _entries = await desk.found(REQUEST, stream)
    return Subject(
        reference=known.made.reference,
        title=say("Help asked of you under section 27"),
        version=known.version,
        pack=desk.pack_now(),
        view=cooperation.partner(known, desk.reader()),
        known=known,
    )


async def _agencys_enquiry(desk: Desk, stream: UUID, _: str) -> Subject:
    known, entries = await desk.found(ENQUIRY, stream)
    return Subject(
        reference=known.received.reference,
        title=CALLED["enquiry"],
        version=known.version,
        pack=authorities.pack(entries[0].meta["pack"]),
        view=enquiries.partner(known, desk.reader()),
        known=known,
    )


_AGENCYS: Mapping[str, Callable[[Desk, UUID, str], Awaitable[Subject]]] = {
    "case": _agencys_case,
    "challenge": _agencys_challenge,
    "concern": _agencys_concern,
    "enquiry": _agencys_enquiry,
    "request": _agencys_request,
}


async def _child(page: Page, reference: str) -> Subject:
    record = await person_record(page.desk, reference)
    cases = record["cases"]
    return Subject(
        on="child",
        reference=record["child"],
        title=called(record),
        home=f"/cases/{cases[-1]['case']}" if cases else "/cases",
        version=record["version"],
        pack=page.desk.pack_now(),
        view=record,
        stream=page.desk.stream(Referent.CHILD, reference),
    )


async def _request(page: Page, reference: str) -> Subject:
    """A section 27 request, which is told of on the page of its case."""
    desk = page.desk
    stream = desk.stream(Referent.REQUEST, reference)
    known, _ = await desk.found(REQUEST, stream)
    case, _ = await desk.case(known.made.case)
    return Subject(
        on="request",
        reference=known.made.reference,
        title=say("Help asked of {agency}", agency=desk.reader().open(known.made.recipient.agency) or say("an agency")),
        home=f"/cases/{case.contact.reference}",
        version=known.version,
        pack=desk.pack_now(),
        stream=stream,
    )


async def _subject_request(page: Page, reference: str) -> Subject:
    known = await the_request(page.desk, reference)
    who_answers_only(page.desk)
    return Subject(
        on="subject_request",
        reference=known.received.reference,
        title=say("Subject access request"),
        home=f"/subject-requests/{known.received.reference}",
        version=known.version,
        pack=page.desk.pack_now(),
    )


def called(child: ChildView) -> str:
    """A child by the names its cases give it."""
    name, *others = child["names"] or [say("Name not known")]
    return say("{name}, also {other}", name=name, other=others[0]) if others else name


def _name(view: Mapping[str, Any]) -> str:
    return _full_name(view["details"])


def _full_name(details: Mapping[str, Any]) -> str:
    return " ".join(filter(None, (details["given_name"], details["family_name"]))) or say("Name not known")
