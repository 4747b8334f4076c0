"""Emergencies.

Where a child is likely to suffer Significant Harm the contact can proceed to a referral immediately, and the
Customer Service Advisor telephones the Area Team. Nothing else need be known: what is missing becomes an open duty.
If there is suspicion of a crime the police are notified immediately. A professional who telephoned confirms in
writing within 24 hours, and one whose contact has the form of an Early Help Assessment is advised to obtain the
family's permission, unless Significant Harm is likely and asking would prejudice the child's welfare.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and some do not need it
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Self
from uuid import UUID

from domain.acknowledgement import received_in_writing
from domain.advisers import no_adviser_acts
from domain.changing import changed
from domain.clauses import clause
from domain.contact import SafetyLimited, goes_on, who_go_on
from domain.dates import follows
from domain.directory import Directory
from domain.due import HARM, URGENT, Due, Duty, Queue, Timing, duty
from domain.facts import Code, Command, Event, Line, Narrative, Ordinal, Reasons, Text, Worker, said
from domain.folding import Part
from domain.frozen import frozen
from domain.informing import the_parents_may_be_told
from domain.marks import Asks
from domain.policy import Pack
from domain.referrals import ReferralOpened, ReferralStarted, the_contact_is_open
from domain.refusals import require
from domain.sharing import agency_of, staff_or_the_agency
from domain.vocabulary import OFFICE, OFFICE_ROLES, THE_AGENCY, Intent, ReferrerKind, Role

if TYPE_CHECKING:
    from domain.records import Case, Child

OPEN_REFERRAL = clause("C10")
FAST_TRACK = clause("C12")
CONFIRMATION = clause("C15")
PERMISSION = clause("C19")
SAFE_UNTIL = clause("C20")
POLICE = clause("CF1")

ANYBODY = tuple(role for role in Role if role in OFFICE_ROLES)
WHO_CONFIRM = (Role.CUSTOMER_SERVICE_ADVISOR, *THE_AGENCY)
MAY_RULE_OUT = (
    Role.SCREENING_MANAGER,
    Role.SCREENING_PRACTICE_SUPERVISOR,
    Role.AREA_PRACTICE_SUPERVISOR,
    Role.AREA_TEAM_MANAGER,
    Role.SERVICE_MANAGER,
    Role.DUTY_SOCIAL_WORKER,
    Role.ALLOCATED_SOCIAL_WORKER,
)
MAY_BE_SOCIAL_WORKERS = (Role.LEAD_PRACTITIONER, Role.AREA_TEAM_WORKER)


# What happened


@frozen(kw_only=True)
class FastTrackedToReferral(Event):
    """Significant Harm is likely: the contact proceeds to a referral at once (C12, A27)."""

    rests_on = (FAST_TRACK,)

    grounds: Narrative

    def timing(self) -> Timing:
        """Significant Harm is likely, and action is urgent."""
        return Timing(marks=frozenset({HARM, URGENT}))


@frozen(kw_only=True)
class AreaTeamTelephoned(Event):
    """The Area Team was telephoned (C12)."""

    rests_on = (FAST_TRACK,)

    team: str
    spoke_to: Narrative


@frozen(kw_only=True)
class CrimeSuspected(Event):
    """A crime may have been committed; the police are to be notified immediately (CF1).

    number: which of the case's suspicions it is, from 1; each is answered by its number.
    """

    rests_on = (POLICE,)

    suspicion: Narrative
    number: int | None = None


@frozen(kw_only=True)
class PoliceNotified(Event):
    """The police were notified: which force, under which reference, of which suspicion (CF1). None: of every one.

    police_reference: None while it is to follow (domain/police_reference.py).
    """

    rests_on = (POLICE,)

    force: str
    police_reference: Narrative | None = None
    suspicion: int | None = None

    def timing(self) -> Timing:
        """Answers one suspicion, or all."""
        return Timing(answers=self.suspicion)


@frozen(kw_only=True)
class NoCrimeAfterAll(Event):
    """The suspicion did not stand, and why (A12). None: no suspicion did."""

    rests_on = (POLICE,)

    reasons: Narrative
    suspicion: int | None = None

    def timing(self) -> Timing:
        """Answers one suspicion, or all."""
        return Timing(answers=self.suspicion)


@frozen(kw_only=True)
class WrittenConfirmationReceived(Event):
    """The written form came (C15). `text` is what it adds to what was said."""

    rests_on = (CONFIRMATION,)

    text: Narrative | None = None


@frozen(kw_only=True)
class PermissionAdviceGiven(Event):
    """A professional whose contact has the form of an Early Help Assessment was advised on permission (C19)."""

    rests_on = (PERMISSION,)

    advised_to_obtain: bool
    exception: Narrative | None = None

    def timing(self) -> Timing:
        """There is one exception to permission: Significant Harm is likely (C19)."""
        return Timing(marks=frozenset({HARM} if self.exception else ()))


OF_CASE = (
    WrittenConfirmationReceived,
    PermissionAdviceGiven,
    FastTrackedToReferral,
    AreaTeamTelephoned,
    CrimeSuspected,
    PoliceNotified,
    NoCrimeAfterAll,
)


# What a case keeps of it


@frozen(kw_only=True)
class Suspicion:
    """A suspected crime, and what came of it (CF1). Each is one of its own."""

    suspected: CrimeSuspected
    police: PoliceNotified | None = None
    no_crime: NoCrimeAfterAll | None = None

    @property
    def unreported(self) -> bool:
        """Whether the police do not know, and nobody has said why it was no crime."""
        return not (self.police or self.no_crime)

    def after(self, answer: PoliceNotified | NoCrimeAfterAll) -> "Suspicion":
        """The suspicion once it was answered."""
        return changed(self, police=answer) if isinstance(answer, PoliceNotified) else changed(self, no_crime=answer)


@frozen(kw_only=True)
class Emergency(Part):
    """What an emergency asks for, and the crimes suspected, by their numbers."""

    folds = (CrimeSuspected, PoliceNotified, NoCrimeAfterAll)

    fast_track: FastTrackedToReferral | None = None
    telephoned: AreaTeamTelephoned | None = None
    confirmation: WrittenConfirmationReceived | None = None
    permission_advice: PermissionAdviceGiven | None = None
    suspicions: Mapping[int, Suspicion] = field(default_factory=dict)

    def after(self, event: Event, version: int) -> Self:
        """With one more suspicion, or an answer to one; an answer that names none is to them all."""
        match event:
            case CrimeSuspected():
                number = event.number or len(self.suspicions) + 1
                return changed(self, suspicions={**self.suspicions, number: Suspicion(suspected=event)})
            case PoliceNotified() | NoCrimeAfterAll():
                kept = self.suspicions
                answered = kept if event.suspicion is None else kept.keys() & {event.suspicion}
                return changed(self, suspicions={**kept, **{number: kept[number].after(event) for number in answered}})
        return self


# Orders


@frozen(kw_only=True)
class AreaTeamCall:
    """A call to the Area Team: which team, and who answered (C12)."""

    team: Annotated[Code, Asks(FAST_TRACK)]
    spoke_to: Annotated[Line, Asks(FAST_TRACK)]


@frozen(kw_only=True)
class FastTrack(Command):
    """Why Significant Harm is likely, and the call to the Area Team if it is made already (C12)."""

    grounds: Annotated[Text, Asks(FAST_TRACK)]
    call: AreaTeamCall | None = None


@frozen(kw_only=True)
class TelephoneAreaTeam(Command):
    """The call to the Area Team (C12, T14)."""

    call: Annotated[AreaTeamCall, Asks(FAST_TRACK)]


@frozen(kw_only=True)
class LimitSafety(Command):
    """Until when the child is safe (C20)."""

    until: Annotated[datetime, Asks(SAFE_UNTIL)]


@frozen(kw_only=True)
class SuspectCrime(Command):
    """What crime is suspected (CF1)."""

    suspicion: Annotated[Text, Asks(POLICE, "what is suspected")]


@frozen(kw_only=True)
class NotifyPolice(Command):
    """Which police force was notified, and its reference if known (CF1). suspicion: its number, if several are open."""

    force: Annotated[Code, Asks(POLICE)]
    police_reference: Line | None = None
    suspicion: Ordinal | None = None


@frozen(kw_only=True)
class FindNoCrime(Command):
    """Why the suspicion did not stand (CF1). suspicion: its number, where several are open."""

    reasons: Annotated[Reasons, Asks(POLICE)]
    suspicion: Ordinal | None = None


@frozen(kw_only=True)
class ReceiveConfirmation(Command):
    """The written form that confirms a call (C15). `text` is what it adds to what was said."""

    text: Text | None = None


@frozen(kw_only=True)
class AdviseOnPermission(Command):
    """Whether the professional was advised to obtain the family's permission (C19); if not, by what exception."""

    advised_to_obtain: Annotated[bool, Asks(PERMISSION)]
    exception: Text | None = None


def fast_track(
    case: "Case", command: FastTrack, pack: Pack, *, case_id: UUID, child: "Child", directory: Directory
) -> dict[UUID, list[Event]]:
    """From any open contact (A27), with nothing else known; what is missing becomes an open duty. Starts T14.

    A call to a team that the directory does not know is kept as it was said: an emergency waits for no code.
    """
    no_adviser_acts(command.by, Role.CUSTOMER_SERVICE_ADVISOR)
    _may_call_the_area(case, command.by)
    the_contact_is_open(case)
    require(case.referral.opened is None, FAST_TRACK, missing="a contact that is not yet a referral")
    require(child.open_referral is None, OPEN_REFERRAL, missing="joining to the open referral")
    follows(case, command)
    return {
        case_id: [
            FastTrackedToReferral(grounds=command.grounds, **said(command)),
            ReferralOpened(on=pack.day_of(command.at), **said(command)),
            *([_telephoned(command, command.call, directory)] if command.call else []),
        ],
        case.child: [ReferralStarted(case=case_id, **said(command))],
    }


def telephone_area_team(case: "Case", command: TelephoneAreaTeam, pack: Pack, *, directory: Directory) -> list[Event]:
    """Before the fast track or after it. Stops T14."""
    _may_call_the_area(case, command.by)
    follows(case, command)
    called = _telephoned(command, command.call, directory)
    teams = ", ".join(sorted(directory.teams))
    require(called.team in directory.teams, FAST_TRACK, missing=f"a team of the directory: {teams}")
    return [called]


def limit_safety(case: "Case", command: LimitSafety, pack: Pack) -> list[Event]:
    """By staff, or by the agency whose contact it is. The clock C20 is due at that moment."""
    require(staff_or_the_agency(case, command.by), SAFE_UNTIL, who_may=OFFICE)
    follows(case, command)
    require(command.until > command.at, SAFE_UNTIL, missing="a moment that is still to come")
    return [SafetyLimited(until=command.until, **said(command))]


def suspect_crime(case: "Case", command: SuspectCrime, pack: Pack) -> list[Event]:
    """The police are to be notified immediately. Each suspicion has a number of its own, and starts T13.

    It stands in the way of nothing that protects (A12, A38).
    """
    _the_office_acts(command.by)
    follows(case, command)
    return [CrimeSuspected(suspicion=command.suspicion, number=len(case.emergency.suspicions) + 1, **said(command))]


def notify_police(case: "Case", command: NotifyPolice, pack: Pack) -> list[Event]:
    """Stops the T13 of the suspicion it answers: the one named, or the only one that is open."""
    _the_office_acts(command.by)
    answered = _the_suspicion(case, command.suspicion)
    follows(case, command, case.emergency.suspicions[answered].suspected)
    return [
        PoliceNotified(
            force=command.force, police_reference=command.police_reference, suspicion=answered, **said(command)
        )
    ]


def find_no_crime(case: "Case", command: FindNoCrime, pack: Pack, *, directory: Directory) -> list[Event]:
    """By a Screening Manager, a supervisor, a manager or a social worker (A38). Stops the T13 of that suspicion."""
    social_worker = command.by.role in MAY_BE_SOCIAL_WORKERS and directory.is_qualified(command.by.id)
    may = command.by.role in MAY_RULE_OUT or social_worker
    require(may, POLICE, who_may=MAY_RULE_OUT)
    answered = _the_suspicion(case, command.suspicion)
    follows(case, command, case.emergency.suspicions[answered].suspected)
    return [NoCrimeAfterAll(reasons=command.reasons, suspicion=answered, **said(command))]


def receive_confirmation(case: "Case", command: ReceiveConfirmation, pack: Pack) -> list[Event]:
    """By staff, or by the agency whose contact it is. Its absence never stopped anything (A15). Stops T4.

    What was telephoned as a referral is a written referral from here on (T9). What had come in writing before is one
    already: what this adds to it starts nothing again.
    """
    require(staff_or_the_agency(case, command.by), CONFIRMATION, who_may=OFFICE)
    follows(case, command)
    refers = case.contact.intent is Intent.SAFEGUARDING_REFERRAL and case.acknowledgement.received is None
    professional = case.contact.referrer_kind is ReferrerKind.PROFESSIONAL
    written = received_in_writing(command, command.at, professional=professional) if refers else []
    return [WrittenConfirmationReceived(text=command.text, **said(command)), *written]


def advise_on_permission(
    case: "Case", command: AdviseOnPermission, pack: Pack, *, kin: Sequence["Case"]
) -> list[Event]:
    """Where the contact has the form of an Early Help Assessment. Whoever asks the family tells the parents (CF7)."""
    require(command.by.role in OFFICE_ROLES, PERMISSION, who_may=OFFICE)
    if command.advised_to_obtain:
        the_parents_may_be_told(case, kin)
    require(
        command.advised_to_obtain or command.exception,
        PERMISSION,
        missing="why Significant Harm is likely and asking would prejudice the child's welfare",
    )
    follows(case, command)
    return [
        PermissionAdviceGiven(advised_to_obtain=command.advised_to_obtain, exception=command.exception, **said(command))
    ]


def duties(case: "Case", due: Due, police_due: Mapping[int, datetime]) -> Iterator[Duty]:
    """The Area Team telephoned, and the police told. police_due: of each suspicion, by its number."""
    if case.emergency.fast_track and not case.emergency.telephoned:
        yield duty("T14", Queue.CALLS, "Telephone the Area Team.", who_go_on(case), due.get("T14"))
    yield from duties_of_a_crime(case, police_due)


def duties_of_a_crime(case: "Case", police_due: Mapping[int, datetime]) -> Iterator[Duty]:
    """Of every suspicion, until each is settled; also of a case that has ended (A38)."""
    for number, suspicion in case.emergency.suspicions.items():
        if suspicion.unreported:
            what = "Notify the police, or say why it was no crime."
            if number > 1:
                what = f"Notify the police of suspicion {number}, or say why it was no crime."
            yield duty("CF1", Queue.POLICE, what, ANYBODY, police_due.get(number))


def duties_while_safe(case: "Case", due: Due) -> Iterator[Duty]:
    """While the child is safe only until a moment, and nothing has been decided (C20): where the contact waits."""
    if not case.intake.safety or not case.undecided or case.emergency.fast_track:
        return
    if case.consultation.requested:
        queue = Queue.CONSULTATION
    elif not case.known.check:
        queue = Queue.KNOWN_CHECK
    else:
        queue = Queue.SCREENING if case.screening.requested else Queue.DISPATCH
    what = "Decide, or go on to a referral at once, while the child is safe."
    yield duty("C20", queue, what, (*who_go_on(case), Role.SCREENING_MANAGER), due.get("C20"))


def duties_in_writing(case: "Case", due: Due) -> Iterator[Duty]:
    """What was telephoned follows in writing; of an agency no system of which may know the case, the centre says so."""
    if case.intake.confirmation_expected and not case.emergency.confirmation:
        what = "Confirm in writing what was telephoned."
        who_may = WHO_CONFIRM if agency_of(case.contact) else (Role.CUSTOMER_SERVICE_ADVISOR,)
        yield duty("C15", Queue.CONFIRMATION, what, who_may, due.get("T4"))


def _telephoned(command: Command, call: AreaTeamCall, directory: Directory) -> AreaTeamTelephoned:
    """To the team of that code, or the one that serves the locality of that name."""
    serving = None if call.team in directory.teams else directory.team_serving(call.team)
    return AreaTeamTelephoned(team=serving.team if serving else call.team, spoke_to=call.spoke_to, **said(command))


def _may_call_the_area(case: "Case", by: Worker) -> None:
    """The Customer Service Advisor, or whoever took the contact (C5)."""
    require(goes_on(case, by), FAST_TRACK, who_may=who_go_on(case))


def _the_office_acts(by: Worker) -> None:
    require(by.role in OFFICE_ROLES, POLICE, who_may=OFFICE)


def _the_suspicion(case: "Case", named: int | None) -> int:
    """Which suspicion is answered: the one named, or the only one that is open, or else that stands (A38)."""
    standing = {number: each for number, each in case.emergency.suspicions.items() if not each.no_crime}
    require(standing if named is None else named in standing, POLICE, missing="a suspected crime")
    waiting = [number for number, each in standing.items() if each.unreported] or list(standing)
    several = ", ".join(map(str, waiting))
    require(named or len(waiting) == 1, POLICE, missing=f"which suspicion is answered: {several}")
    return named or waiting[0]
