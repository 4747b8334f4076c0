"""Emergencies, as it is shown."""

from datetime import datetime
from typing import Annotated

from typing_extensions import TypedDict

from app.reading.looking import Look, Section, Sees, Shown, WorkerView, see, withheld
from domain.emergencies import (
    AreaTeamTelephoned,
    CrimeSuspected,
    Emergency,
    FastTrackedToReferral,
    NoCrimeAfterAll,
    PermissionAdviceGiven,
    PoliceNotified,
    Suspicion,
    WrittenConfirmationReceived,
)
from domain.records import Case

OFFICE: Sees = {
    WrittenConfirmationReceived: see("text by occurred_at"),
    PermissionAdviceGiven: see("advised_to_obtain exception by occurred_at"),
    FastTrackedToReferral: see("grounds by occurred_at"),
    AreaTeamTelephoned: see("team spoke_to by occurred_at"),
    CrimeSuspected: see("number by occurred_at", *withheld("suspicion")),
    PoliceNotified: see("force suspicion by occurred_at", *withheld("police_reference")),
    NoCrimeAfterAll: see("suspicion by occurred_at", *withheld("reasons")),
}
AUDITOR: Sees = {
    WrittenConfirmationReceived: see("text by occurred_at"),
    PermissionAdviceGiven: see("advised_to_obtain exception by occurred_at"),
    FastTrackedToReferral: see("grounds by occurred_at"),
    AreaTeamTelephoned: see("team spoke_to by occurred_at"),
    CrimeSuspected: see("number by occurred_at", *withheld("suspicion")),
    PoliceNotified: see("force suspicion by occurred_at", *withheld("police_reference")),
    NoCrimeAfterAll: see("suspicion by occurred_at", *withheld("reasons")),
}
PARTNER: Sees = {}


FAST_TRACK = Section(
    "FastTrackView",
    "The contact went on to a referral at once, because Significant Harm is likely (C12).",
    FastTrackedToReferral,
    "grounds by occurred_at",
)
AREA_TEAM_CALL = Section(
    "AreaTeamCallView", "The call to the Area Team (C12).", AreaTeamTelephoned, "team spoke_to by occurred_at"
)
POLICE = Section(
    "PoliceView", "The notification of the police (CF1).", PoliceNotified, "force police_reference by occurred_at"
)
NO_CRIME = Section("NoCrimeView", "Why the suspicion did not stand (CF1).", NoCrimeAfterAll, "reasons by occurred_at")


class CrimeView(TypedDict):
    """A suspected crime, and what came of it. number: by which it is answered, from 1.

    unreported: neither told to the police nor ruled out (CF1).
    """

    number: int
    suspicion: str | None
    by: WorkerView
    occurred_at: datetime
    unreported: bool
    police: Annotated[Shown | None, POLICE]
    no_crime: Annotated[Shown | None, NO_CRIME]


class WrittenConfirmationView(TypedDict):
    """What was telephoned, in writing (C15). expected_since: when the call came; null when none is expected."""

    expected_since: datetime | None
    received_at: datetime | None
    text: str | None


def suspicions(emergency: Emergency, look: Look) -> list[CrimeView]:
    """The suspected crimes, by their numbers."""
    return [_crime(number, each, look) for number, each in emergency.suspicions.items()]


def _crime(number: int, kept: Suspicion, look: Look) -> CrimeView:
    crime = look.at(kept.suspected)
    return {
        "number": number,
        "suspicion": crime["suspicion"],
        "by": crime["by"],
        "occurred_at": crime["occurred_at"],
        "unreported": kept.unreported,
        "police": POLICE.of(kept.police, look),
        "no_crime": NO_CRIME.of(kept.no_crime, look),
    }


def written_confirmation(case: Case, look: Look) -> WrittenConfirmationView | None:
    """What is expected in writing, and what came."""
    expected, received = case.intake.confirmation_expected, case.emergency.confirmation
    if not (expected or received):
        return None
    return {
        "expected_since": look.at(expected)["received_at"] if expected else None,
        "received_at": look.at(received)["occurred_at"] if received else None,
        "text": look.at(received)["text"] if received else None,
    }
