"""What is held of a case is read by somebody: each field of its view, and each event, has words or is on a list."""

import contextlib
import copy
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

import pytest
from pydantic import TypeAdapter, ValidationError

from app.api import application
from app.reading.audiences import OFFICE
from app.reading.consultations import ConsultationView
from app.reading.enquiries import EnquiryView
from app.reading.looking import Look, Reader, Section
from app.reading.shown.screening import FINDINGS
from app.reading.views import OfficeCase
from app.record import stored_forms
from app.record.keys import STAFF, FileKeys, KeyErased
from app.wording import summary, timeline
from app.wording.labels import coded
from app.wording.summary import Part
from app.wording.words import words
from domain.facts import Sealed
from domain.procedure import Stream
from domain.screening import ScreeningCheckRecorded, ScreeningFindingsRecorded
from domain.vocabulary import Answer, Role
from tests.app import golden
from tests.domain.story import PACK

ON_THE_PAGE_OTHERWISE = {
    "/case": "its heading",
    "/state": "its first tag",
    "/duties": "what is needed next",
    "/parents_not_to_be_told": "a tag beside its heading",
    "/informing_disputed": "a tag beside its heading",
    "/clocks": "the clock, and all clocks under it",
    "/recorded_at": "the first line of the history",
    "/version": "the number of events, which the link to the history says",
    "/moment": "what was read; the page says when the last event was recorded",
    "/pack": "the rules, on the history page and in the terminal",
    "/calendar": "the rules, on the history page and in the terminal",
}
SAID_BY_ANOTHER_FIELD = {
    "/audience": "who reads knows who they are",
    "/communication": "an address for programs; the contact is told from what was received",
    "/child": "an address for programs; the child is told by name",
    "/agency": "its code; agency_name is its name",
    "/referrer/kind": "referrer_kind",
    "/outcome/decided_in": "the version that a recording cites; decided by whom and when is told",
    "/crime": "the last of the suspicions, each of which is told",
    "/authorisation/on": "authorised_on",
    "/lead_practitioner/practitioner": "their id; the name is told",
}
"""What has no row of its own, and why."""

ITS_TITLE_SAYS_IT = {
    "crime-suspected": "what is suspected is read apart from the case",
    "no-crime-after-all": "why is read apart from the case",
    "assessment-started": "by whom and when stands beside it",
    "closure-agreed": "by whom and when stands beside it; the closing follows it",
}
"""Events whose line has no more words, and why."""

LOOSE = {
    "/screening/findings": Section("FindingsRow", "", ScreeningFindingsRecorded, " ".join(FINDINGS)),
    "/screening/checks/0": Section(
        "CheckRow", "", ScreeningCheckRecorded, "kind answer detail asked asked_at by occurred_at"
    ),
}
"""Places of which the document says less than the event does."""

VARIANTS = 5
"""How many values each field is given, so that what shows only beside some others shows once."""

DOCUMENT = application.openapi()
WHOLE: TypeAdapter[Any] = TypeAdapter(OfficeCase)
ADAPTERS: dict[str, TypeAdapter[Any]] = {place: TypeAdapter(section.view) for place, section in LOOSE.items()}
FORMS = {place: each.json_schema(ref_template="#/components/schemas/{model}") for place, each in ADAPTERS.items()}
SCHEMAS = {name: form for each in FORMS.values() for name, form in each["$defs"].items()}
SCHEMAS |= DOCUMENT["components"]["schemas"]


def sample(schema: dict[str, Any], variant: int, at: str = "") -> Any:
    """A value of a schema with nothing left out, another for each variant."""
    schema = FORMS.get(at, schema)
    while "$ref" in schema:
        schema = SCHEMAS[schema["$ref"].rpartition("/")[2]]
    for each in schema.get("anyOf", ()):
        if each.get("type") != "null":
            return sample(each, variant, at)
    if values := schema.get("enum", schema.get("x-extensible-enum")):
        return values[variant % len(values)]
    match schema.get("const"), schema.get("type"), schema.get("format"):
        case str(only), _, _:
            return only
        case _, "object", _:
            return {name: sample(each, variant, f"{at}/{name}") for name, each in schema.get("properties", {}).items()}
        case _, "array", _:
            return [sample(schema["items"], variant, f"{at}/0")]
        case _, "boolean", _:
            return variant % 2 == 0
        case _, "integer", _:
            return 3 + variant
        case _, _, "date":
            return f"2020-01-0{variant + 1}"
        case _, _, "date-time":
            return f"2026-01-0{variant + 1}T10:00:00Z"
    shaped = {
        "postcode": f"LN{variant + 1} 1AA",
        "number": f"1234567{variant}",
        "changed": ("address", "school")[variant % 2],
    }
    return next((text for name, text in shaped.items() if name in at), f"text{variant}{at.replace('/', '.')}")


def fields_of(view: Any, at: str = "") -> Iterator[str]:
    """Where the single values of a view stand; a person who acted is one."""
    match view:
        case {"title": _, "qualified": _}:
            yield at
        case dict():
            for name, each in view.items():
                yield from fields_of(each, f"{at}/{name}")
        case list():
            yield from fields_of(view[0], f"{at}/0")
        case _:
            yield at


def steps(at: str) -> list[str | int]:
    return [int(step) if step.isdigit() else step for step in at.split("/")[1:]]


def value(view: Any, at: str) -> Any:
    """What stands at a place."""
    for step in steps(at):
        view = view[step]
    return view


def put(view: Any, at: str, given: Any) -> Any:
    """The view with another value at a place; what is not on the way there is the same."""
    first, *rest = steps(at)
    changed = copy.copy(view)
    changed[first] = put(view[first], "".join(f"/{step}" for step in rest), given) if rest else given
    return changed


def page(view: Any) -> list[Part]:
    """The rows of a view, made of the domain's own types as a case's are."""
    told = WHOLE.dump_python(WHOLE.validate_python(view))
    for place, adapter in ADAPTERS.items():
        told = put(told, place, adapter.dump_python(adapter.validate_python(value(view, place))))
    return summary.parts(told, PACK)


VIEWS = [sample(SCHEMAS["OfficeCase"], variant) for variant in range(VARIANTS)]
PAGES = [page(view) for view in VIEWS]
FIELDS = list(fields_of(VIEWS[0]))


def is_told(field: str) -> bool:
    """Whether the page says something else when the field does."""
    others = (put(VIEWS[n], field, value(VIEWS[n + 1], field)) for n in range(VARIANTS - 1))
    return any(page(other) != PAGES[n] for n, other in enumerate(others))


def is_listed(field: str) -> bool:
    return any(f"{field}/".startswith(f"{each}/") for each in (*ON_THE_PAGE_OTHERWISE, *SAID_BY_ANOTHER_FIELD))


LOOK = Look(OFFICE, Reader.of(FileKeys(golden.GOLDEN / "keys")), {role: words(role) for role in Role})
IN_A_HISTORY = {
    form.name: form
    for form in golden.read_all().values()
    if stored_forms.stream_kind(form.name) not in {Stream.DIRECTORY, Stream.CONCERN}
}
"""A concern has no history on a page: its own page tells it, entry by entry."""


def _erased(_: Sealed) -> object:
    raise KeyErased


ALL_ERASED = Look(OFFICE, Reader(_erased), LOOK.titles)


def told(name: str, look: Look = LOOK) -> tuple[str, str]:
    """What the timeline says of the stored example of an event, beside its title."""
    form = IN_A_HISTORY[name]
    seen = look.at(stored_forms.decode(name, form.state, form.stream, form.version, STAFF).event)
    return timeline.said(name, {each: seen[each] for each in seen if each not in {"by", "occurred_at"}}, PACK)


@pytest.mark.parametrize("name", IN_A_HISTORY)
def test_an_event_has_words_on_the_timeline_or_is_on_a_list(name: str) -> None:
    assert (name in ITS_TITLE_SAYS_IT) is not any(told(name))


@pytest.mark.parametrize("name", IN_A_HISTORY)
def test_an_event_whose_words_were_erased_is_told_without_them(name: str) -> None:
    assert not any(re.search(r"\bNone\b", text) for text in told(name, ALL_ERASED))


def test_a_code_for_none_says_what_there_is_none_of() -> None:
    closed = [each for each in StrEnum.__subclasses__() if each.__module__.startswith("domain.")]
    said = {coded(code) for each in closed for code in each if code.value.lower() == "none"}
    assert said == {"No plan", "No disability", "Nobody was found"}


def test_an_event_nobody_wrote_words_for_says_its_codes_and_its_reasons_or_else_all_it_holds() -> None:
    at = datetime(2026, 7, 7, 9, 15, tzinfo=UTC)
    plain = {"ground": Answer.NOT_YET_KNOWN, "told": "A visit tomorrow.", "case": str(UUID(int=1)), "until": at}
    told = "Told: A visit tomorrow. Until: 7 July 2026 at 10:15:00am"
    assert timeline.said("new", plain, PACK) == ("not yet known", told)
    assert timeline.said("new", plain | {"reasons": "An arrest."}, PACK) == ("not yet known", "An arrest.")


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_of_a_case_stands_on_its_page_or_on_a_list(field: str) -> None:
    assert is_listed(field) or is_told(field)


def test_what_is_on_a_list_is_a_field_and_has_no_row() -> None:
    for listed in (*ON_THE_PAGE_OTHERWISE, *SAID_BY_ANOTHER_FIELD):
        below = [field for field in FIELDS if f"{field}/".startswith(f"{listed}/")]
        assert below, listed
        assert listed == "/child" or not any(map(is_told, below)), listed


def test_no_two_rows_say_that_they_come_from_one_place_but_who_the_child_is() -> None:
    places = [place for part in PAGES[0] for row in part.rows for place in row.places if place != "/child"]
    assert len(places) > 100
    assert len(places) == len(set(places))


# A record beside cases

BESIDE: dict[str, tuple[Any, dict[str, str]]] = {
    "consultation": (
        ConsultationView,
        {"/agency": "its code; agency_name is its name", "/form/adviser": "their id; the name is told"},
    ),
    "enquiry": (
        EnquiryView,
        {
            "/received/agency": "its code; agency_name is its name",
            "/received/by": "who sent it, or wrote it down; the first line of the history says so",
            "/received/occurred_at": "when it was sent, or written down; it was received before",
            "/recorded_at": "the first line of the history",
            "/children/0/number": "its place in the list",
            "/cases": "the cases it is recorded in, beside it",
        },
    ),
}
SAMPLES = {
    kind: [sample(SCHEMAS[view.__name__], variant) for variant in range(VARIANTS)] for kind, (view, _) in BESIDE.items()
}
TYPES: dict[str, TypeAdapter[Any]] = {kind: TypeAdapter(view) for kind, (view, _) in BESIDE.items()}


def rows(kind: str, view: Any) -> list[Part]:
    return summary.parts(TYPES[kind].dump_python(TYPES[kind].validate_python(view)), PACK)


def on_its_page_otherwise(kind: str) -> set[str]:
    as_of_a_case = {name for name in ON_THE_PAGE_OTHERWISE if name[1:] in SAMPLES[kind][0].keys() - {"recorded_at"}}
    return {*as_of_a_case, f"/{kind}", "/audience", *BESIDE[kind][1]}


@pytest.mark.parametrize(
    ("kind", "field"), [(kind, field) for kind, samples in SAMPLES.items() for field in fields_of(samples[0])]
)
def test_a_field_of_a_record_beside_cases_stands_on_its_page_or_on_a_list(kind: str, field: str) -> None:
    samples = SAMPLES[kind]
    others = [(n, put(samples[n], field, value(samples[n + 1], field))) for n in range(VARIANTS - 1)]
    told_there = any(rows(kind, other) != rows(kind, samples[n]) for n, other in others)
    listed = any(f"{field}/".startswith(f"{each}/") for each in on_its_page_otherwise(kind))
    assert told_there is not listed


def test_a_field_of_a_case_that_has_no_value_is_not_said_to_be_none() -> None:
    without: dict[str, list[Part]] = {}
    for field in FIELDS:
        if isinstance(value(VIEWS[0], field), dict):
            continue  # a person who acted, beside when they did
        with contextlib.suppress(ValidationError):  # it always has a value
            without[field] = page(put(VIEWS[0], field, None))
    assert len(without) > 100
    rows = [(field, row) for field, parts in without.items() for part in parts for row in part.rows]
    assert [field for field, row in rows if re.search(r"\bNone\b", " ".join((row.text, *row.more)))] == []
