"""Ofsted's lists of children for an inspection: contacts and referrals of the six months before it (Annex A, 1 and 3).

A child stands in a list once for each contact or referral. Early help assessments, of which list 2 is made, are made
elsewhere.
"""

from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

from app.reading.returned import Known
from domain.equality import age
from domain.returns import Contact, Opens, day_of, known_of
from domain.vocabulary import Ethnicity, Sex, Source

Row = tuple[object, ...]

_CHILD = ("Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)")
CONTACTS = (*_CHILD, "Date of Contact", "Contact Source")
REFERRALS = (
    *_CHILD, "Date of referral", "Referral Source", "Referral NFA?", "Number of Referrals in Last 12 Months",
    "Allocated Team", "Allocated Worker",
)  # fmt: skip

_GENDER = {Sex.MALE: "a) Male", Sex.FEMALE: "b) Female", Sex.UNKNOWN: "c) Not stated/recorded"}
_LETTERS = [*"abcdefghijklmno", "p", "p1", *"qrstu"]
_ETHNICITY = {each: f"{letter}) {each}" for letter, each in zip("abcdefghijklmnopqrst", Ethnicity, strict=True)}
_NAMES: Mapping[str, str] = {
    "1": "Individual", "2A": "Schools", "2B": "Education services", "3": "Health services", "4": "Housing",
    "5": "LA services", "6": "Police", "7": "Other legal agency", "8": "Other", "9": "Anonymous", "10": "Unknown",
}  # fmt: skip
_SOURCE = {
    each: f"{letter}) {each}: {_NAMES.get(each) or _NAMES[each[0]]}"
    for letter, each in zip(_LETTERS, Source, strict=True)
}


def six_months_to(on: date) -> date:
    """The first day of the six months that end on a day."""
    year, month = divmod(on.year * 12 + on.month - 1 - 6, 12)
    return date(year, month + 1, min(on.day, monthrange(year, month + 1)[1])) + timedelta(days=1)


def contacts(children: Sequence[Known], on: date, open_: Opens, day_at: Callable[[datetime], date]) -> Iterator[Row]:
    """List 1: the contacts of the six months that end on a day. day_at: the day of a moment in the UK."""
    since = six_months_to(on)
    for child in children:
        about = _about(child, on, open_)
        for contact in child.contacts:
            day = day_at(contact.received.value)
            if since <= day <= on:
                yield *about, _day(day), _SOURCE[contact.source.value]


def referrals(children: Sequence[Known], on: date, open_: Opens) -> Iterator[Row]:
    """List 3: the referrals of the six months that end on a day."""
    since = six_months_to(on)
    for child in children:
        about = _about(child, on, open_)
        in_a_year = sum(1 for each in child.contacts if each.opened and on - _A_YEAR < each.opened.value <= on)
        for contact in child.contacts:
            if contact.opened and since <= contact.opened.value <= on:
                yield *about, *_referral(contact, contact.opened.value, on), in_a_year, *_whose(contact)


_A_YEAR = timedelta(days=365)


def _about(child: Known, on: date, open_: Opens) -> Row:
    known = known_of(child.contacts)
    born = day_of(open_(known["date_of_birth"].value))
    about = (_GENDER[known["sex"].value], _ETHNICITY[known["ethnicity"].value])
    return child.reference, *about, _day(born), age(born, on) if born else None


def _referral(contact: Contact, opened: date, on: date) -> Row:
    ended = contact.no_further_action and contact.closed is not None and contact.closed.value[0] <= on
    return _day(opened), _SOURCE[contact.source.value], "a) Yes" if ended else "b) No"


def _whose(contact: Contact) -> Row:
    return contact.team.value, contact.lead.value


def _day(day: date | None) -> str | None:
    return day.strftime("%d/%m/%Y") if day else None
