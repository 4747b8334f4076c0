"""Who sees what: `docs/who-sees-what.md`, every field of every event and who is shown it.

`python -m tests.procedure_page` writes it from the code; a test compares it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from pathlib import Path

from app.reading.audiences import (
    AGENCY,
    ANOTHER_AGENCY,
    APART,
    AUDITOR,
    FAMILY,
    HEALTH_PARTNER,
    INSPECTOR,
    OFFICE,
    PARTNER,
)
from app.reading.cloud_events import CloudEvent
from app.reading.equality import BECAME
from app.reading.feed import HEARD
from app.reading.looking import Audience, nothing
from app.reading.small_numbers import SMALL
from app.reading.told.inspector import InspectedCase
from domain.equality import TIMELY
from domain.facts import Event
from domain.need_to_know import OF_THEIR_OWN, PURPOSES, READERS, Matter

PAGE = Path(__file__).parents[1] / "docs" / "who-sees-what.md"

ALL = (OFFICE, AUDITOR, PARTNER, AGENCY, *APART.values(), ANOTHER_AGENCY, HEALTH_PARTNER, FAMILY, INSPECTOR)
CALLED: Mapping[Audience, tuple[str, str]] = {
    OFFICE: ("the authority's own workers", "`GET /v1/cases/{case}` and what is below it; the pages"),
    AUDITOR: ("the authority's auditor", "the same"),
    PARTNER: ("the agency whose contact it is", "`GET /v1/cases/{case}` and the operations for agencies"),
    AGENCY: ("an agency, of its own record", "`GET /v1/concerns/{concern}`"),
    **{
        APART[matter]: ("whoever needs it, for a purpose", f"`GET /v1/cases/{{case}}/{matter}`, and its page")
        for matter in Matter
    },
    ANOTHER_AGENCY: ("an agency to which something was disclosed", "`GET /v1/cases/{case}/disclosed`"),
    HEALTH_PARTNER: ("whoever is handed a referral in FHIR", "`GET /v1/cases/{case}/fhir`"),
    FAMILY: ("a parent or carer, told by the offices", "`GET /v1/cases/{case}/for-the-family`"),
    INSPECTOR: ("the regulator, from the auditor's hand", "`GET /v1/inspection/cases`, and each by its pseudonym"),
}

ABOUT = """# Who sees what

Made from the code by `python -m tests.procedure_page`. Disclosure is by construction: an audience names the fields it
may see of each event, in `app/reading/shown/` and `app/reading/told/`, and what it does not name cannot be shown to it.
Every answer is in the log of reads before it leaves ([decision 28](decisions/0028-reads.md)); what is read apart is
told for a purpose ([decision 36](decisions/0036-read-apart.md)). Who may ask at all is a page of its own,
[made by trying it](authorisation.md).
"""


def seen(audience: Audience, kind: type) -> tuple[str, ...]:
    """The fields of a fact that are shown to an audience, not those that are named as withheld."""
    return tuple(name for name, told in audience.sees.get(kind, {}).items() if told is not nothing)


def page() -> str:
    """The whole page, as Markdown."""
    return "\n".join([ABOUT, *_audiences(), *_others(), *_apart(), *_fields()]).rstrip() + "\n"


def _audiences() -> Iterator[str]:
    yield "## The audiences\n\n| audience | who | asks by | kinds of facts | fields |\n|---|---|---|---|---|"
    for each in ALL:
        kinds = [kind for kind in each.sees if seen(each, kind)]
        shown = sum(len(seen(each, kind)) for kind in kinds)
        yield f"| {each.name} | {' | '.join(CALLED[each])} | {len(kinds)} | {shown} |"


def _others() -> Iterator[str]:
    yield "\nWhat has no field of an event:\n\n| what leaves | what it says |\n|---|---|"
    said = {
        "the change feed, and webhooks, which are the feed sent": f"{_listed(CloudEvent.__annotations__)}: that "
        "something happened, and where to look",
        "notices": "the kind of notice and a reference, to the authority's own the rule and the page's address too; a "
        "text or letter that others may open says only that something waits and whom to ring",
        "a governing body's figures, `GET /v1/equality/figures`": f"contacts, of them {_listed(BECAME)}, and how "
        f"{_listed(TIMELY)} were kept; numbers up to {SMALL} and what gives them away are left out "
        "([decision 22](decisions/0022-nothing-to-choose.md))",
        "an inspector's list": _listed(InspectedCase.__annotations__),
    }
    yield from (f"| {what} | {told} |" for what, told in said.items())


def _apart() -> Iterator[str]:
    yield "\n## What is read apart\n\n| matter | roles | of their own cases alone | purposes |\n|---|---|---|---|"
    for matter in Matter:
        lists = (READERS[matter], OF_THEIR_OWN[matter], PURPOSES[matter])
        yield f"| {matter} | {' | '.join(_listed(each) or '–' for each in lists)} |"
    yield "\nWhoever leads the case reads all three. The last is every office's until the police know.\n"


def _fields() -> Iterator[str]:
    yield """## Every field

*office*: and the auditor, who sees the same unless it is said; what is withheld stands behind "but". *agency*: whose
contact it is, or whose own record. *feed*: whether agencies hear that it happened.

| fact | office | agency | others | feed |
|---|---|---|---|---|"""
    kinds = sorted({kind for each in ALL for kind in each.sees}, key=lambda kind: kind.__name__)
    for kind in kinds:
        others = [f"{each.name}: {told}" for each in ALL[4:] if (told := _told(each, kind))]
        if seen(OFFICE, kind) != seen(AUDITOR, kind):
            others.insert(0, f"auditor: {_told(AUDITOR, kind) or 'nothing'}")
        agency = _told(PARTNER, kind) or _told(AGENCY, kind)
        heard = issubclass(kind, Event) and kind.lasting_name() in HEARD
        cells = (_told(OFFICE, kind), agency, "; ".join(others), "yes" if heard else "")
        yield f"| {kind.__name__} | {' | '.join(each or '–' for each in cells)} |"


def _told(audience: Audience, kind: type) -> str:
    """What an audience is shown of a fact: all of it, all but some, or some."""
    shown, held = seen(audience, kind), [each.name for each in fields(kind)]
    hidden = [name for name in held if name not in shown]
    if not shown:
        return ""
    if not hidden:
        return "all"
    return f"all but {_listed(hidden)}" if len(hidden) <= len(shown) else _listed(shown)


def _listed(names: Sequence[str] | Mapping[str, object] | type) -> str:
    return ", ".join(f"`{each}`" for each in names)  # type: ignore[union-attr] # a closed set is gone through too
