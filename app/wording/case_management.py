"""What is exchanged with the case-management system, in words."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from app.wording.language import say, texts
from app.wording.rows import Row
from app.wording.words import moment, words
from domain.case_management import ExchangeKind, ExchangeStanding, NotDone, WhyExchangedAgain

TITLE = texts("The case-management system")
KINDS: Mapping[ExchangeKind, str] = texts(
    {
        ExchangeKind.KNOWN_CHECK: "Is the child known?",
        ExchangeKind.CONTACT: "The contact",
        ExchangeKind.REFERRAL: "The referral",
        ExchangeKind.NHS_NUMBER: "The NHS number",
    }
)
STANDINGS: Mapping[ExchangeStanding, str] = texts(
    {
        ExchangeStanding.OWED: "To be sent",
        ExchangeStanding.WAITING: "To be sent again",
        ExchangeStanding.DONE: "Sent",
        ExchangeStanding.FOR_SOMEBODY: "Waits for somebody",
        ExchangeStanding.REFUSED: "Not sent",
    }
)
ASKED: Mapping[ExchangeStanding, str] = texts(
    {
        ExchangeStanding.OWED: "Not answered yet",
        ExchangeStanding.WAITING: "No answer yet",
        ExchangeStanding.DONE: "Answered",
        ExchangeStanding.FOR_SOMEBODY: "Waits for somebody",
        ExchangeStanding.REFUSED: "No answer",
    }
)
REASONS: Mapping[NotDone, str] = texts(
    {
        NotDone.AWAY: "it is away",
        NotDone.SLOW: "it did not answer in time",
        NotDone.WRONG: "its answer could not be read",
        NotDone.NOT_LET_IN: "it does not take our credential",
        NotDone.BUSY: "it is busy",
        NotDone.REFUSED: "it refused",
        NotDone.NO_DETAILS: "there are no details to ask by",
        NotDone.NOT_NEEDED: "the outcome was decided first",
    }
)


AGAIN: Mapping[WhyExchangedAgain, str] = texts(
    {
        WhyExchangedAgain.MENDED_THERE: "The system takes it now",
        WhyExchangedAgain.DETAILS_KNOWN: "There is more to ask by",
    }
)
"""Why it is sent again, as the page asks."""

QUESTIONS = frozenset({ExchangeKind.KNOWN_CHECK, ExchangeKind.NHS_NUMBER})
"""What is asked, and not told."""


def stands(kind: ExchangeKind, standing: ExchangeStanding) -> str:
    """Where something stands: "To be sent"; of a question "Not answered yet"."""
    return (ASKED if kind in QUESTIONS else STANDINGS)[standing]


def rows(exchanged: Mapping[str, Any]) -> Iterator[Row]:
    """A case's: the answer, or that there is none and the check is a person's all the same; and what was sent."""
    if answer := exchanged["answer"]:
        yield Row(KINDS[ExchangeKind.KNOWN_CHECK], words(answer["known"]), tuple(_said(answer)))
    for each in reversed(exchanged["items"]):
        told_above = answer and each["kind"] is ExchangeKind.KNOWN_CHECK
        if not (told_above or each["kind"] is ExchangeKind.NHS_NUMBER):
            yield Row(KINDS[each["kind"]], stands(each["kind"], each["standing"]), tuple(_why(each)))


def answered(data: Mapping[str, Any]) -> tuple[str, str]:
    """An answer in a history."""
    return words(data["known"]).lower(), " ".join(f"{each}." for each in _said(data))


def recorded(data: Mapping[str, Any]) -> tuple[str, str]:
    """In a history, that it was taken."""
    return words(data["kind"]).lower(), say(
        "By {system}, try {attempt}.", system=words(data["system"]), attempt=data["attempt"]
    )


def failed(data: Mapping[str, Any]) -> tuple[str, str]:
    """In a history, that it was not."""
    again = (
        " " + say("It is tried again at {next_at}.", next_at=moment(datetime.fromisoformat(str(data["next_at"]))))
        if data["next_at"]
        else ""
    )
    why = REASONS[NotDone(data["why"])]
    return _of(data), say(
        "With {system}, try {attempt}: {why}.{again}",
        system=words(data["system"]),
        attempt=data["attempt"],
        why=why,
        again=again,
    )


def renewed(data: Mapping[str, Any]) -> tuple[str, str]:
    """In a history, that somebody has it sent again."""
    return _of(data), f"{AGAIN[WhyExchangedAgain(data['reason'])]}."


def _of(data: Mapping[str, Any]) -> str:
    """What was to be exchanged; of a trace the title says it (`effects.title`)."""
    return "" if data["kind"] == ExchangeKind.NHS_NUMBER else words(data["kind"]).lower()


def _said(answer: Mapping[str, Any]) -> Iterable[str]:
    if answer["open_case"]:
        case, worker = answer["open_case"], answer["worker"]
        yield (
            say("Open case {case}, allocated to {worker}", case=case, worker=worker)
            if worker
            else say("Open case {case}", case=case)
        )
    yield from (words(answer[name]) for name in ("plan", "care") if answer[name] and answer[name] != "none")
    yield say("As {system} answered", system=words(answer["system"]))


def _why(each: Mapping[str, Any]) -> Iterable[str]:
    if each["why"]:
        why, at = REASONS[each["why"]].capitalize(), each["next_at"]
        yield say("{why}; tried again at {next_at}", why=why, next_at=moment(at)) if at else why
    if each["kind"] is ExchangeKind.KNOWN_CHECK:
        yield say("The check is made by a person all the same (C6, SC5)")
