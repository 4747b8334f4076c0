"""A case's values in words: what its fields are called, and what its codes mean."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import Enum, StrEnum
from functools import cache
from typing import Any

from app.base import references
from app.wording import sentences
from app.wording.language import ENGLISH, say, spoken, texts
from app.wording.words import day, edition, exact, words
from domain.case_management import PlanThere
from domain.tracing import TraceOutcome
from domain.vocabulary import Disability

_NAMES = texts(
    {
        "details": "child",
        "by": "who",
        "occurred_at": "when",
        "searched": "searched",
        "matched": "matched with a child already known",
        "decided_in": "decided in version",
        "how_and_why": "how and why the concern arose",
        "nature": "nature of the concern",
        "needs": "what the child and family need",
        "account": "account",
        "concern_summary": "concern",
        "details/words": "child’s words",
        "clamped": "receipt claimed for later than it was sent",
        "claimed_at": "receipt claimed for",
        "informing": "telling the parents",
        "informing_disputed": "not informing the parents disputed",
        "stands": "stands by it",
        "there_were_none": "none of this kind",
        "tracing": "what was said of the NHS number",
        "sharing": "what agencies were told",
        "sent": "sent to trace the NHS number",
    }
)
_SINGULAR = texts(
    {
        "checks": "check",
        "statements": "statement",
        "household": "member of the household",
        "prior_interventions": "prior intervention",
        "identifiers": "identifier",
        "entries": "entry",
        "chronology": "entry of the chronology",
        "suspicions": "suspected crime",
        "information": "information added",
    }
)
_ETHNICITIES = texts({
    "WBRI": "White British", "WIRI": "White Irish", "WIRT": "Traveller of Irish heritage",
    "WOTH": "Any other White background", "WROM": "Gypsy or Roma", "MWBC": "White and Black Caribbean",
    "MWBA": "White and Black African", "MWAS": "White and Asian", "MOTH": "Any other mixed background",
    "AIND": "Indian", "APKN": "Pakistani", "ABAN": "Bangladeshi", "AOTH": "Any other Asian background",
    "BCRB": "Black Caribbean", "BAFR": "Black African", "BOTH": "Any other Black background", "CHNE": "Chinese",
    "OOTH": "Any other ethnic group", "REFU": "Refused", "NOBT": "Not yet obtained",
})  # fmt: skip
_NONE: Mapping[type[Enum], str] = texts(
    {PlanThere: "No plan", Disability: "No disability", TraceOutcome: "Nobody was found"}
)
"""Of a closed set that has a code for none, what there is none of."""

_MEMBERS = texts({"lives_with_child": "lives with the child"})
_SPEAKS = frozenset({"kind", "name", "relationship", "sector", "agency", "person", "text", "at"})
"""Names of members whose value says by itself what it is."""

_CODED = frozenset({"team", "locality", "system", "changed"})
_hyphened = re.compile(r"[a-z]+(?:-[a-z0-9]+)+").sub
_is_code = re.compile(r"[0-9A-Z]+").fullmatch
_is_day = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch


def label(pointer: str) -> str:
    """What a field is called: `/screening/checks/1/answer` is "Screening, check 2: answer"."""
    named: list[str] = []
    before = ""
    for part in pointer.strip("/").split("/"):
        if part.isdigit() and named:
            named[-1] = f"{_SINGULAR.get(before, named[-1])} {int(part) + 1}"
        else:
            named.append(str(_NAMES.get(f"{before}/{part}") or _NAMES.get(part) or words(part).lower()))
        before = part
    *around, last = named
    text = f"{', '.join(around)}: {last}" if around else last
    return _capital(text.replace("nhs", "NHS").replace("upn", "UPN"))


def value(given: Any, pointer: str = "") -> str:
    """A value in words; empty for what says nothing."""
    field = next((part for part in reversed(pointer.split("/")) if not part.isdigit()), "")
    if given is None or given in ("", [], ()):
        return ""
    if isinstance(given, bool):
        return say("Yes") if given else say("No")
    if isinstance(given, Enum):
        return coded(given)
    if isinstance(given, datetime):
        return exact(given)
    if isinstance(given, date):
        return day(given)
    if isinstance(given, Mapping):
        return who(given) if "qualified" in given else _members(given)
    if isinstance(given, Sequence) and not isinstance(given, str):
        return ", ".join(value(each, pointer) for each in given)
    return _text(str(given), field)


def is_id(given: Any) -> bool:
    """Whether it is the id of a stream, or several: it says nothing to anybody."""
    plain = str(given[0] if isinstance(given, list) and given else given)
    return len(plain) == 36 and plain.count("-") == 4


def who(worker: Mapping[str, Any]) -> str:
    """A person who acted: "T. Okafor, Screening Manager"."""
    return f"{worker['name'] or say('Name erased')}, {worker['title']}"


def coded(given: Enum) -> str:
    """A code of the census, or of the procedure, as what it means."""
    code = str(given.value)
    if code in _ETHNICITIES:
        return str(_ETHNICITIES[code])
    if code.lower() == "none":
        return str(_NONE[type(given)])
    return words(given.name.lower() if _is_code(code) else code)


def uncoded(text: str) -> str:
    """A sentence whose codes stand as words: "internal-database, agency" is "internal database, agency"."""
    if spoken() != ENGLISH:
        return sentences.said(text)
    return _hyphened(lambda found: found[0].replace("-", " ") if found[0] in _codes() else found[0], text)


@cache
def _codes() -> frozenset[str]:
    """The codes of every closed set."""
    return frozenset(str(each) for closed in StrEnum.__subclasses__() for each in closed if "-" in each)


def _text(given: str, field: str) -> str:
    if _is_day(given):
        return day(date.fromisoformat(given))
    if field in _CODED:
        return words(given)
    if field == "to" and given.startswith("role:"):
        return ", ".join(map(words, given.split(":")[1:]))
    if field == "of" and given.islower():
        return words(given).lower()
    if field in {"pack", "calendar"}:
        return edition(given)
    if field in {"case", "child", "communication", "reference"} and len(given) == references.LENGTH:
        return references.spoken(given)
    return given


def _members(given: Mapping[str, Any]) -> str:
    """Its members, as they are read: "Tansy; mother; lives with the child". What speaks for itself has no label."""
    return "; ".join(filter(None, (_member(name, each) for name, each in given.items() if not is_id(each))))


def _member(name: str, given: Any) -> str:
    said, called = value(given, name), str(_MEMBERS.get(name) or label(name).lower())
    if given is True:
        return called
    if given is False:
        return say("{called}: no", called=called)
    return said if name in _SPEAKS or not said else f"{called}: {said}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
