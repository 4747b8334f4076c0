"""A case as the authority's own workers and an auditor see it, told member by member."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from app.reading.audiences import CHAPTERS
from app.reading.kept import Tells
from app.reading.looking import Audience, Chapter, Look, Reader
from app.reading.shown.allocation import lead_practitioner
from app.reading.shown.closure import closure
from app.reading.shown.conclusion import CONCLUSION
from app.reading.shown.consultation import ADVICE, REQUEST
from app.reading.shown.details import AMENDMENT, OF_THE_HOUSEHOLD
from app.reading.shown.disposal import AUTHORISATION, CHILD_SEEN, DISPOSAL
from app.reading.shown.emergencies import AREA_TEAM_CALL, FAST_TRACK, suspicions, written_confirmation
from app.reading.shown.feedback import feedback
from app.reading.shown.information import ADDED
from app.reading.shown.known_check import known_check
from app.reading.shown.obtaining import complete
from app.reading.shown.recording import referral
from app.reading.shown.screening import outcome, screening
from app.reading.shown.sharing import REFERRER_CONSENT
from app.reading.views import AuditorCase, MomentView, OfficeCase, clocks, told_of
from app.record import authorities
from domain import duties, informing, need_to_know
from domain.facts import Recorded
from domain.policy import Pack
from domain.records import Case, Communication
from domain.timescales import Clock


def whole(
    case: Case,
    told: Mapping[str, Any],
    running: Sequence[Clock],
    moment: MomentView,
    pack: Pack,
    undecided_siblings: int = 0,
) -> OfficeCase | AuditorCase:
    """A case as the office or an auditor sees it. told: by `tells`, of the case as it stands. running: its clocks.

    undecided_siblings: for the duties (A27).
    """
    seen: Any = {
        **told,
        "duties": told_of(duties.duties(case, running, pack, undecided_siblings=undecided_siblings), pack),
        "clocks": clocks(running),
        "moment": moment,
    }
    view: OfficeCase | AuditorCase = seen
    return view


def tells(
    first: Recorded, communication: Communication, called: Mapping[UUID, str], audience: Audience, reader: Reader
) -> Tells:
    """What the office or an auditor sees of a case itself. first: its first event, whose pack and calendar count.

    called: the references of the streams beside it.
    """
    pack = authorities.pack(first.meta["pack"])
    look = Look(audience, reader, pack.titles)
    received = look.at(communication.received)
    referrer = received["referrer"]

    def contact(name: str) -> Callable[[Case], Any]:
        return lambda case: look.at(case.contact)[name]

    def chapter(section: Chapter) -> Callable[[Case], Any]:
        return lambda case: section.of(getattr(case, section.name), look)

    def always(value: Any) -> Callable[[Case], Any]:
        return lambda _: value

    return {
        "audience": always(audience.name),
        "case": contact("reference"),
        "communication": always(received["reference"]),
        "child": lambda case: called[case.child],
        "state": lambda case: case.state,
        "version": lambda case: case.version,
        "pack": always(first.meta["pack"]),
        "calendar": always(first.meta["calendar"]),
        "received_at": contact("received_at"),
        "claimed_at": always(received["claimed_at"]),
        "clamped": always(received["clamped"]),
        "recorded_at": always(first.recorded_at),
        "source": contact("source"),
        "referrer_kind": contact("referrer_kind"),
        "referrer": always(referrer if "name" in referrer else None),
        "protected": lambda case: [
            {"matter": each, "who_may": list(need_to_know.who_may(each, case))}
            for each in need_to_know.matters(case, communication)
        ],
        "referrer_consent": always(REFERRER_CONSENT.of(communication.consent, look)),
        "agency": contact("agency"),
        "agency_name": always(received["agency_name"]),
        "agency_reference": always(received["agency_reference"]),
        "channel": always(received["channel"]),
        "route": contact("route"),
        "route_reason": always(received["route_reason"]),
        "request": contact("request"),
        "intent": contact("intent"),
        "permission": contact("permission"),
        "after_consultation": lambda case: called.get(look.at(case.contact)["after_consultation"]),
        "siblings": always(received["siblings"]),
        "concern_summary": contact("concern_summary"),
        "details": lambda case: look.plain(case.details),
        "details_as_received": lambda case: look.at(case.contact)["details"] if case.amendments.made else None,
        "amendments": lambda case: [AMENDMENT.of(each, look) for each in case.amendments.made],
        "account": lambda case: look.plain(case.account),
        "household_as_received": lambda case: (
            look.at(case.contact)["account"]["household"] if case.amendments.household else None
        ),
        "household_amendments": lambda case: [OF_THE_HOUSEHOLD.of(each, look) for each in case.amendments.household],
        "completeness": lambda case: complete(case, look),
        "taken_by": contact("by"),
        "known_check": lambda case: known_check(case, look),
        "screening": lambda case: screening(case.screening, look),
        "outcome": lambda case: outcome(case.screening, look),
        "parents_not_to_be_told": informing.not_to_be_told,
        "informing_disputed": lambda case: case.informing.disagreement,
        "consultation_request": lambda case: REQUEST.of(case.consultation.requested, look),
        "consultation": lambda case: ADVICE.of(case.consultation.outcome, look),
        "referral": lambda case: referral(case, look, pack.outcomes.contact_proceeding_to_referral),
        "fast_track": lambda case: FAST_TRACK.of(case.emergency.fast_track, look),
        "area_team_call": lambda case: AREA_TEAM_CALL.of(case.emergency.telephoned, look),
        "crime": lambda case: next(reversed(suspicions(case.emergency, look)), None),
        "suspicions": lambda case: suspicions(case.emergency, look),
        "written_confirmation": lambda case: written_confirmation(case, look),
        "information": lambda case: [ADDED.of(each, look) for each in case.reading.added],
        "disposal": lambda case: DISPOSAL.of(case.disposal.made, look),
        "feedback": lambda case: feedback(case, look),
        "child_seen": lambda case: CHILD_SEEN.of(case.disposal.seen, look),
        "authorised_on": lambda case: look.at(case.disposal.authorised)["on"] if case.disposal.authorised else None,
        "authorisation": lambda case: AUTHORISATION.of(case.disposal.authorised, look),
        "lead_practitioner": lambda case: lead_practitioner(case.allocation, look),
        "assessment_started_at": lambda case: _started(case, look),
        "closure": lambda case: closure(case.closure, look),
        "conclusion": lambda case: CONCLUSION.of(case.conclusion.concluded, look),
        "superseded": lambda case: case.progression.superseded is not None,
        "joined": lambda case: case.referral.joined is not None,
        **{each.name: chapter(each) for each in CHAPTERS},
    }


def _started(case: Case, look: Look) -> datetime | None:
    started: datetime | None = (
        look.at(case.allocation.assessment)["occurred_at"] if case.allocation.assessment else None
    )
    return started
