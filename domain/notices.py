"""Notices: who is to hear of what happened, and what became of telling them.

A notice says that something waits, under which rule, and where: never what, and nothing of a child or of anybody else.
Staff are told by their role, its team and who manages it, as the directory has them when the notice is sent. Who
referred is told by e-mail, text or letter where an act says that they were told so; a professional is also reminded of
what they are to do by a deadline. Nobody else is ever told anything: a parent is told by a person (CF7, SC8), and no
notice is for one.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from enum import StrEnum
from typing import Self
from uuid import UUID

from domain import usual
from domain.access import GlassBroken
from domain.account import Referrer
from domain.acknowledgement import AcknowledgementSent
from domain.clauses import Clause, clause
from domain.consultation import ConsultationRequested
from domain.directory import Directory, TeamListed
from domain.facts import Event, Words
from domain.feedback import FeedbackGiven, FeedbackNotPossible, LimitedFeedbackGiven, NotTold
from domain.frozen import frozen
from domain.hypothetical import ConsultationFormSent
from domain.recording import TeamManagerNotified
from domain.records import Case
from domain.response import ResponseChased
from domain.screening import ScreeningRequested
from domain.vocabulary import AREA_TEAM, Means, ReferrerKind, Role
from domain.watch import ClockTold, DeadlineMissed, DeadlineNeared


class NoticeKind(StrEnum):
    """What a notice is."""

    DEADLINE_NEARED = "deadline-neared"
    DEADLINE_MISSED = "deadline-missed"
    RESPONSE_CHASED = "response-chased"
    RESPONSE_OVERDUE = "response-overdue"
    REFERRAL_RECEIVED = "referral-received"
    FEEDBACK = "feedback"
    RESTRICTED_FEEDBACK = "restricted-feedback"
    CONTACT_ACTION = "contact-action"
    REFERRAL_FOR_THE_TEAM = "referral-for-the-team"
    CONFIRMATION_AWAITED = "confirmation-awaited"
    CONSULTATION_FORM = "consultation-form"
    GLASS_BROKEN = "glass-broken"


class Whom(StrEnum):
    """Whom a notice is for."""

    ROLE = "role"
    MANAGER = "manager"
    WORKER = "worker"
    REFERRER = "referrer"


@frozen(kw_only=True)
class Recipient:
    """Whom a notice is for. name: the role, the team whose manager it is, the worker, or the case whose
    communication a referrer made. team: the role's. means: by which an act names that the referrer is told.
    """

    whom: Whom
    name: str
    team: str | None = None
    means: Means | None = None

    @property
    def code(self) -> str:
        """In one word: `role:area_practice_supervisor:saltfen`, `manager:saltfen`, `worker:w-7`, `referrer:<case>`, or
        `referrer:<case>:letter`.
        """
        return ":".join(each for each in (self.whom.value, self.name, self.team, self.means) if each)

    @classmethod
    def read(cls, code: str) -> Self:
        """Of `code`. ValueError when it is none."""
        whom, name, *more = code.split(":", 2)
        last = more[0] if more else None
        if whom == Whom.REFERRER:
            return cls(whom=Whom.REFERRER, name=name, means=Means(last) if last else None)
        return cls(whom=Whom(whom), name=name, team=last)


def role(which: Role, team: str | None = None) -> Recipient:
    """Whoever works in a role: of a team, where the role is of one."""
    return Recipient(whom=Whom.ROLE, name=which.value, team=team if which in AREA_TEAM else None)


def manager(which: Role, team: str | None = None) -> Recipient:
    """Who manages a role: of the area, the manager of the team by the directory."""
    if which in AREA_TEAM and team:
        return Recipient(whom=Whom.MANAGER, name=team)
    return role(_MANAGERS.get(which, Role.SERVICE_MANAGER))


def referrer(case: UUID, means: Means | None = None) -> Recipient:
    """Who made the communication of a case. means: by which, where an act names another than an e-mail."""
    return Recipient(whom=Whom.REFERRER, name=case.hex, means=None if means is Means.EMAIL else means)


_MANAGERS: Mapping[Role, Role] = {
    Role.SCREENING_PRACTICE_SUPERVISOR: Role.SCREENING_MANAGER,
    Role.AREA_TEAM_WORKER: Role.AREA_TEAM_MANAGER,
    Role.AREA_PRACTICE_SUPERVISOR: Role.AREA_TEAM_MANAGER,
    Role.AREA_TEAM_MANAGER: Role.SERVICE_MANAGER,
}


# What is owed


@frozen(kw_only=True)
class Notice:
    """One notice that is owed: under which rule, to whom, and where it waits. record, reference, of: the record.

    once: by it two are the same, since the act that owes it stands in several records; None where each is its own.
    """

    kind: NoticeKind
    clause: Clause
    to: Recipient
    record: UUID
    reference: str
    of: str
    once: str | None = None


@frozen(kw_only=True)
class About:
    """What is known of the record an event is of, as it stood. case: None of what is no case.

    referrers: who made the communications, by the case each opened: the case's own, and of contacts joined to it.
    whose_clock: which role its pack has told of each deadline; of the others, whoever answers for the service is.
    """

    record: UUID
    reference: str
    of: str
    case: Case | None = None
    referrers: Mapping[UUID, Referrer]
    whose_clock: Mapping[str, Role] = field(default_factory=lambda: usual.WHOSE_CLOCK)


def addresses(to: Recipient, directory: Directory) -> tuple[str, ...]:
    """Under which names an address book is asked for a member of staff, the nearest first; of a referrer, none.

    The manager of a team is asked for by their own id, then as the team's, then as any team's.
    """
    match to.whom:
        case Whom.ROLE:
            return (f"{to.team}/{to.name}", to.name) if to.team else (to.name,)
        case Whom.MANAGER:
            managing = directory.manager_of(to.name)
            of_role = Role.AREA_TEAM_MANAGER.value
            return (*((managing.worker,) if managing else ()), f"{to.name}/{of_role}", of_role)
        case Whom.WORKER:
            listed = directory.workers.get(to.name)
            return (to.name, *(each.value for each in listed.roles)) if listed else (to.name,)
    return ()


def telephone_listed(to: Recipient, directory: Directory) -> Words | None:
    """The telephone that the directory has of a role's or a manager's team."""
    team = _team(to, directory)
    return team.telephone if team else None


def address_listed(to: Recipient, directory: Directory) -> Words | None:
    """The e-mail address that the directory has of a member of staff: the manager's own, else their team's; of a role,
    its team's. None where it has none, and of a role of no team.
    """
    listed = directory.workers.get(to.name) if to.whom is Whom.WORKER else None
    if to.whom is Whom.MANAGER:
        listed = directory.manager_of(to.name)
    team = _team(to, directory)
    return (listed.email if listed else None) or (team.email if team else None)


def _team(to: Recipient, directory: Directory) -> TeamListed | None:
    return directory.teams.get({Whom.MANAGER: to.name, Whom.ROLE: to.team}.get(to.whom) or "")


OWING = (
    ClockTold, ResponseChased, AcknowledgementSent, FeedbackGiven, LimitedFeedbackGiven, ScreeningRequested,
    ConsultationRequested, TeamManagerNotified, ConsultationFormSent,
    GlassBroken,
)  # fmt: skip
"""The events that may owe a notice."""


def owed(event: Event, about: About) -> tuple[Notice, ...]:
    """The notices an event calls for; of most, none."""
    return tuple(_owed(event, about))


def _owed(event: Event, about: About) -> Iterator[Notice]:
    def notice(kind: NoticeKind, rule: str, to: Recipient, once: str | None = None) -> Notice:
        return Notice(
            kind=kind, clause=clause(rule), to=to, once=once,
            record=about.record, reference=about.reference, of=about.of,
        )  # fmt: skip

    match event:
        case DeadlineNeared() | DeadlineMissed():
            kind = NoticeKind.DEADLINE_NEARED if isinstance(event, DeadlineNeared) else NoticeKind.DEADLINE_MISSED
            yield from (notice(kind, event.clause, to) for to in _whose_clock(event, about))
            reminded = _REMINDED.get(event.clause)
            if reminded and isinstance(event, reminded.told) and _can_be_told(about, about.record, None, PROFESSIONAL):
                yield notice(reminded.kind, event.clause, referrer(about.record), _each(reminded.kind, event, about))
        case ResponseChased():
            for to in (role(Role.SCREENING_MANAGER), manager(Role.SCREENING_MANAGER)):
                yield notice(NoticeKind.RESPONSE_CHASED, "T17", to, _each(to.code, event, about))
        case AcknowledgementSent(means=means) if _can_be_told(about, about.record, means):
            yield notice(NoticeKind.REFERRAL_RECEIVED, "F3", referrer(about.record, means), _each("F3", event, about))
        case FeedbackGiven(means=means) if _can_be_told(about, event.contact or about.record, means, PROFESSIONAL):
            yield notice(NoticeKind.FEEDBACK, "D4", referrer(event.contact or about.record, means))
        case LimitedFeedbackGiven(means=means) if _can_be_told(about, event.contact or about.record, means):
            yield notice(NoticeKind.RESTRICTED_FEEDBACK, "F2", referrer(event.contact or about.record, means))
        case ScreeningRequested():
            yield notice(NoticeKind.CONTACT_ACTION, "SC1", role(Role.SCREENING_MANAGER))
        case ConsultationRequested():
            yield notice(NoticeKind.CONTACT_ACTION, "E6", role(Role.EARLY_HELP_ADVISOR))
        case TeamManagerNotified(team=team):
            yield notice(NoticeKind.REFERRAL_FOR_THE_TEAM, "C13", Recipient(whom=Whom.MANAGER, name=team))
        case ConsultationFormSent(adviser=adviser):
            yield notice(NoticeKind.CONSULTATION_FORM, "E8", Recipient(whom=Whom.WORKER, name=adviser))
        case GlassBroken(by=by, occurred_at=at):
            for to in (manager(by.role, by.team), role(Role.AUDITOR)):
                yield notice(NoticeKind.GLASS_BROKEN, "SC9", to, f"glass {by.id} {at.isoformat()} {to.code}")


@frozen
class _Reminded:
    """Of which deadline a professional who referred hears, and as what: what they are then to do themselves."""

    told: type[ClockTold]
    kind: NoticeKind


_REMINDED: Mapping[str, _Reminded] = {
    "T4": _Reminded(ClockTold, NoticeKind.CONFIRMATION_AWAITED),
    "T17": _Reminded(DeadlineMissed, NoticeKind.RESPONSE_OVERDUE),
}

PROFESSIONAL = frozenset({ReferrerKind.PROFESSIONAL})
NAMED = frozenset({ReferrerKind.PROFESSIONAL, ReferrerKind.NON_PROFESSIONAL})


def _whose_clock(told: ClockTold, about: About) -> Iterable[Recipient]:
    """The role whose deadline it is, and its manager."""
    whose = about.whose_clock.get(told.clause, Role.SERVICE_MANAGER) if about.of == "case" else Role.SERVICE_MANAGER
    team = about.case.team if about.case else None
    return dict.fromkeys((role(whose, team), manager(whose, team)))


def _can_be_told(about: About, case: UUID, means: Means | None, kinds: frozenset[ReferrerKind] = NAMED) -> bool:
    """Whether who made a case's communication is of these kinds, left what such a notice needs, and did not ask not to
    be told. means: by which; None for any. What is told by a person is sent by nobody.
    """
    found = about.referrers.get(case)
    if (
        found is None
        or found.kind not in kinds
        or (about.case and asked_not_to_be_told(about.case, about.record, case))
    ):
        return False
    left = {Means.EMAIL: found.email, Means.TEXT: found.telephone, Means.LETTER: found.address}
    return any(left.values()) if means is None else left.get(means) is not None


def asked_not_to_be_told(case: Case, record: UUID, contact: UUID) -> bool:
    """Whether a referrer asked not to be told, by the record of the case. contact: the case of what they told."""
    told = case.feedback.told_to(None if contact == record else contact)
    return any(isinstance(each, FeedbackNotPossible) and each.why is NotTold.ASKED_NOT_TO for each in told)


def _each(what: str, event: Event, about: About) -> str | None:
    """One notice of a communication, though the act or the clock stands in the case of each of its children."""
    of = about.case.contact.communication.hex if about.case else about.record.hex
    at = event.due_at if isinstance(event, ClockTold) else event.occurred_at
    kind = type(event).__name__
    return f"{what} {kind} {of} {at.isoformat()}"
