"""What of the API is to go: declared here, told in each answer to who uses it, and kept until its day.

RFC 9745 (`Deprecation`), RFC 8594 (`Sunset`). What it promises: docs/api-guarantees.md, which a gate holds.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from email.utils import format_datetime
from typing import Any

from app.base.measures import DEPRECATED_USED
from domain.frozen import frozen

SUNSET = "x-sunset"
"""Where the document says until when something is kept at the least."""

AT_LEAST = timedelta(days=365)
PAGE = "/developers/deprecations"

Schema = dict[str, Any]


@frozen(kw_only=True)
class Deprecated:
    """operation: its operationId. field: of its body, by its name there; None is all of the operation.

    since, until: days in UTC; until is the first on which it may be gone. instead: what to do, a sentence.
    """

    operation: str
    field: str | None = None
    since: date
    until: date
    instead: str

    def __post_init__(self) -> None:
        if self.until - self.since < AT_LEAST:
            raise ValueError(f"{self.what} is kept for {AT_LEAST.days} days at the least")

    @property
    def what(self) -> str:
        """As it is called on the page: "record_contact", "record_contact.taken_by"."""
        return f"{self.operation}.{self.field}" if self.field else self.operation


DEPRECATED: tuple[Deprecated, ...] = (
    Deprecated(
        operation="record_contact",
        field="taken_by",
        since=date(2026, 11, 30),
        until=date(2027, 12, 1),
        instead="Leave it out. Whoever records a contact took it, by the access token; nobody else can be named.",
    ),
)


def told(
    operation: str | None, sent: object, declared: Sequence[Deprecated] = DEPRECATED
) -> Iterator[tuple[bytes, bytes]]:
    """The headers of an answer to that operation, when what was sent uses something of it. sent: the body, if any."""
    used = [each for each in declared if each.operation == operation and _is_used(each, sent)]
    if not used:
        return
    yield b"deprecation", f"@{int(_begin(min(each.since for each in used)).timestamp())}".encode()
    yield b"sunset", format_datetime(_begin(min(each.until for each in used)), usegmt=True).encode()
    for each in used:
        DEPRECATED_USED.add(each.what)
        yield b"link", f'<{PAGE}#{anchor(each)}>; rel="deprecation"; type="text/html"'.encode()


def anchor(of: Deprecated) -> str:
    """Where it stands on its page."""
    return of.what.replace(".", "")


def _is_used(each: Deprecated, sent: object) -> bool:
    return each.field is None or (isinstance(sent, Mapping) and sent.get(each.field) is not None)


def _begin(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def mark(document: Schema, declared: Sequence[Deprecated] = DEPRECATED) -> None:
    """Have a document say it too; KeyError where it has nothing of that name. Changes the document itself."""
    operations = {told["operationId"]: told for path in document["paths"].values() for told in path.values()}
    for each in declared:
        operation = operations[each.operation]
        is_ = _field(document, operation, each.field) if each.field else operation
        about = f"Deprecated since {each.since}, and kept until {each.until} at the least. {each.instead}"
        is_["description"] = " ".join(filter(None, [is_.get("description"), about]))
        is_ |= {"deprecated": True, SUNSET: each.until.isoformat()}
        for status, answer in operation["responses"].items():
            if status.startswith("2"):
                refer = {name: {"$ref": f"#/components/headers/{name}"} for name in ("Deprecation", "Sunset")}
                answer["headers"] = answer.get("headers", {}) | refer


def _field(document: Schema, operation: Schema, name: str) -> Schema:
    (content,) = operation["requestBody"]["content"].values()
    schema = document["components"]["schemas"][content["schema"]["$ref"].rpartition("/")[2]]
    found: Schema = schema["properties"][name]
    return found
