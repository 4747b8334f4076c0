"""Equality: referrals, decisions and outcomes by who the children are.

All of them are monitored by ethnicity, language, religion and the diversity of needs (C14, EQ1). What was not yet
obtained is kept apart from what was refused, and is asked again until it is one or the other: whoever leads is asked,
once the rule of the fifteen items (R8) has been answered by why it is missing. A child counts as it is known today, and
in the age band of the day on which the contact was received.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from domain.account import ChildDetails
from domain.due import Duty, Queue, duty
from domain.obtaining import InformationItem
from domain.vocabulary import Characteristic, Ethnicity, Role, Sex

if TYPE_CHECKING:
    from domain.records import Case

MONITOR = (Role.SCREENING_MANAGER, Role.AREA_TEAM_MANAGER, Role.SERVICE_MANAGER, Role.AUDITOR)
"""Who compares the groups, and sees of whom something is not yet obtained."""

NOBT, REFU = Ethnicity.NOBT.value, Ethnicity.REFU.value
"""Not yet obtained, and refused: the census's codes of ethnicity, and here of whatever is monitored."""

TIMELY = ("T2", "T6", "T8")
"""The clocks by which the groups are compared: the outcome, the disposal, the authorisation of a referral."""


class Monitored(StrEnum):
    """By what outcomes and timeliness are compared (EQ1)."""

    ETHNICITY = "ethnicity"
    FIRST_LANGUAGE = "first_language"
    RELIGION = "religion"
    DISABILITY = "disability"
    SEX = "sex"
    AGE = "age"
    AREA = "area"


OF_THE_CHILD = tuple(each for each in Monitored if each is not Monitored.AREA)
"""What is obtained of a child itself."""


class AgeBand(StrEnum):
    """The age bands of the national statistics of children in need."""

    UNBORN = "unborn"
    UNDER_1 = "under-1"
    FROM_1 = "1-to-4"
    FROM_5 = "5-to-9"
    FROM_10 = "10-to-15"
    FROM_16 = "16-and-over"


_BANDS = ((16, AgeBand.FROM_16), (10, AgeBand.FROM_10), (5, AgeBand.FROM_5), (1, AgeBand.FROM_1), (0, AgeBand.UNDER_1))


def age_band(born: date, on: date) -> AgeBand:
    """The band of a child who was, or is expected to be, born on a day."""
    years = age(born, on)
    return next((band for least, band in _BANDS if years >= least), AgeBand.UNBORN)


def age(born: date, on: date) -> int:
    """Whole years on a day; below nothing of whom is born later."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def standing(details: ChildDetails) -> dict[Monitored, str | None]:
    """What a child's details say of what is monitored: NOBT, REFU, or a code; None where words were told or a day."""
    codes = [each.value for each in details.disabilities]
    return {
        Monitored.ETHNICITY: details.ethnicity.value,
        Monitored.FIRST_LANGUAGE: _told(details, Characteristic.FIRST_LANGUAGE),
        Monitored.RELIGION: _told(details, Characteristic.RELIGION),
        Monitored.DISABILITY: ",".join(codes) or NOBT,
        Monitored.SEX: NOBT if details.sex is Sex.UNKNOWN else details.sex.value,
        Monitored.AGE: None if details.date_of_birth or details.expected_date_of_birth else NOBT,
    }


def duties(case: "Case") -> Iterator[Duty]:
    """To ask again, by whoever leads, for what is not yet obtained though it was said why (R8)."""
    answered = case.obtained.missing
    missing = [each for each, code in standing(case.details).items() if code == NOBT and _ASKED_AS[each] in answered]
    if missing and case.allocation.lead:
        what = ", ".join(each.value.replace("_", " ") for each in missing)
        yield duty("EQ1", Queue.LED, f"Ask again, or say that it was refused: {what}.", (Role.LEAD_PRACTITIONER,))


_ASKED_AS = {
    Monitored.ETHNICITY: InformationItem.ETHNICITY,
    Monitored.FIRST_LANGUAGE: InformationItem.ETHNICITY,
    Monitored.RELIGION: InformationItem.ETHNICITY,
    Monitored.DISABILITY: InformationItem.NEEDS,
    Monitored.SEX: InformationItem.NAMES,
    Monitored.AGE: InformationItem.NAMES,
}
"""Of which of the fifteen items each is a part."""


def _told(details: ChildDetails, what: Characteristic) -> str | None:
    if getattr(details, what.value) is not None:
        return None
    return REFU if what in details.refused else NOBT
