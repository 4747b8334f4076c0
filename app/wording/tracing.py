"""The NHS number that was traced, in words."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from app.reading.shown.tracing import CHAPTER
from app.wording.case_management import REASONS, stands
from app.wording.language import say, texts
from app.wording.rows import Row, of_chapter
from app.wording.words import moment, words
from domain.case_management import ExchangeKind, SentField
from domain.tracing import TraceOutcome, WhyNotTaken

TITLE = texts("The NHS number")
OUTCOMES: Mapping[TraceOutcome, str] = texts(
    {
        TraceOutcome.MATCH: "A match",
        TraceOutcome.POTENTIAL: "A possible match",
        TraceOutcome.LOW_CONFIDENCE: "A match of low confidence",
        TraceOutcome.MANY: "Several it could be",
        TraceOutcome.NONE: "Nobody was found",
    }
)
NOT_TAKEN: Mapping[WhyNotTaken, str] = texts(
    {
        WhyNotTaken.TOLD_ANOTHER: "Whoever made the contact gave another number. Neither was overwritten.",
        WhyNotTaken.HOLDS_ANOTHER: "The child holds another number. Neither was overwritten.",
        WhyNotTaken.HELD_BY_ANOTHER: "Another child here holds this number: look whether they are one child.",
    }
)
_SENT: Mapping[SentField, str] = texts(
    {
        SentField.GIVEN_NAME: "given name",
        SentField.FAMILY_NAME: "family name",
        SentField.DATE_OF_BIRTH: "date of birth",
        SentField.SEX: "sex",
        SentField.POSTCODE: "postcode",
    }
)


def rows(exchanged: Mapping[str, Any], view: Mapping[str, Any]) -> Iterator[Row]:
    """A case's: what was traced, whether it is the child's and what somebody said of it, or why there is no answer."""
    if number := exchanged["number"]:
        yield Row(OUTCOMES[number["outcome"]], _grouped(number["number"]), tuple(_said(number)))
        yield from of_chapter(CHAPTER, view)
        return
    for each in exchanged["items"]:
        if each["kind"] is ExchangeKind.NHS_NUMBER:
            why = (say("Because {why}.", why=REASONS[each["why"]]),) if each["why"] else ()
            yield Row(say("Traced"), stands(each["kind"], each["standing"]), why)


def waiting(exchanged: Mapping[str, Any]) -> str | None:
    """The number that waits for somebody, as people read it out."""
    number = exchanged["number"]
    return _grouped(number["number"]) if number and number["waits"] else None


def traced(data: Mapping[str, Any]) -> tuple[str, str]:
    """An answer in a history."""
    said = OUTCOMES[TraceOutcome(data["outcome"])]
    number = f" {_grouped(data['number'])}." if data["number"] else ""
    return said.lower(), f"{_asked(data)}{number}"


def not_taken(data: Mapping[str, Any]) -> tuple[str, str]:
    """In a history, that the child does not hold it."""
    return "", NOT_TAKEN[WhyNotTaken(data["why"])]


def claimed(data: Mapping[str, Any]) -> str:
    """In a history, that a child holds a number."""
    now = say("No other child can hold it now.")
    return say("It was traced. {now}", now=now) if data["case"] else now


SAID: Mapping[str, Callable[[Mapping[str, Any]], tuple[str, str]]] = {
    "number-traced": traced,
    "traced-number-taken": lambda _: ("", say("It is recorded as the child’s.")),
    "traced-number-not-taken": not_taken,
    "traced-number-confirmed": lambda data: ("", data["reason"] or ""),
    "traced-number-rejected": lambda data: ("", data["reason"] or ""),
}
"""The events of it, in a history."""


def _said(number: Mapping[str, Any]) -> Iterator[str]:
    if number["is_the_childs"]:
        yield say("It is recorded as the child’s")
    if number["not_taken"] and number["waits"]:
        yield NOT_TAKEN[number["not_taken"]]
    if number["waits"]:
        yield say("Somebody has to say whether it is the child’s")
    yield say("{asked} Answered {moment}", asked=_asked(number), moment=moment(number["answered_at"]))


def _asked(answer: Mapping[str, Any]) -> str:
    by = ", ".join(str(_SENT[SentField(each)]) for each in answer["sent"])
    return say("Asked of {system} by {by}.", system=words(answer["system"]), by=by)


def _grouped(number: str | None) -> str:
    """As people read it out, on one line."""
    return f"{number[:3]}\N{NO-BREAK SPACE}{number[3:6]}\N{NO-BREAK SPACE}{number[6:]}" if number else say("No number")
