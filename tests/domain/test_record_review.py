"""A record of its own is held, and reviewed once it was kept long enough: kept on, or its erasure asked for."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pytest

from domain import dates, record_review
from domain.facts import Event, Worker
from domain.policy import Keeping, KeptKind
from domain.record_erasure import NO_ERASURE
from domain.record_retention import RECORD
from domain.retention import HoldGround, LiftHold, PlaceHold, ReviewRetention
from tests.domain.examples import ADVISOR, AT, MANAGER, TEAM_MANAGER
from tests.domain.story import PACK
from tests.domain.test_record_erasure import KINDS as ERASED
from tests.domain.test_record_erasure import OfKind as Erasing
from tests.domain.test_record_erasure import refused

WHY = "A claim may come."
TODAY = PACK.day_of(AT)
LATER = TODAY + timedelta(days=400)


@dataclass(frozen=True, kw_only=True)
class OfKind:
    """How a kind of record is held and reviewed. rules: by which it is due on the day it ends."""

    kind: KeptKind
    hold: Callable[..., list[Event]]
    lift: Callable[..., list[Event]]
    review: Callable[..., list[Event]]
    erasing: Erasing

    @property
    def rules(self) -> Any:
        return replace(PACK, retention={self.kind: Keeping(years=0, source="A schedule.")})

    def holds(self, record: Any, by: Worker = MANAGER, **at: Any) -> Any:
        order = PlaceHold(by=by, at=at.get("at", AT), ground=HoldGround.CLAIM, reasons=WHY)
        return record.evolve(*self.hold(record, order, PACK))

    def lifts(self, record: Any, by: Worker = MANAGER, **at: Any) -> Any:
        return record.evolve(*self.lift(record, LiftHold(by=by, at=at.get("at", AT), reasons=WHY), PACK))

    def reviews(self, record: Any, by: Worker = MANAGER, *, until: date | None = None, **more: Any) -> Any:
        destroy = more.get("destroy", until is None)
        order = ReviewRetention(by=by, at=more.get("at", AT), destroy=destroy, keep_until=until, reasons=WHY)
        standing = more.get("standing", self.erasing.standing)
        return record.evolve(*self.review(record, order, PACK, rules=more.get("rules", self.rules), standing=standing))


def _of(kind: KeptKind, name: str, erased: str) -> OfKind:
    hold, lift, review = (getattr(record_review, f"{verb}_{name}") for verb in ("hold", "lift_from", "review"))
    return OfKind(kind=kind, hold=hold, lift=lift, review=review, erasing=next(e for e in ERASED if e.kind == erased))


each = pytest.mark.parametrize(
    "of",
    [
        _of(KeptKind.CONSULTATION, "consultation", "consultation"),
        _of(KeptKind.ENQUIRY, "enquiry", "enquiry"),
        _of(KeptKind.SUBJECT_REQUEST, "subject_request", "subject-request"),
    ],
    ids=lambda of: of.kind.value,
)


@each
def test_while_it_is_held_its_erasure_is_neither_asked_for_nor_approved(of: OfKind) -> None:
    record, erasing = of.erasing.ended, of.erasing
    asking = record.evolve(*erasing.asks(record))
    held, asked = of.holds(record), of.holds(asking)
    for act in (
        lambda: erasing.asks(held),
        lambda: of.reviews(held),
        lambda: erasing.decides(asked),
    ):  # fmt: skip
        refused(RECORD, "an end of the legal hold", act)
    assert erasing.decides(asked, approve=False)
    assert of.reviews(held, until=LATER).erasures.retention.reviewed
    refused(RECORD, "a record that is not held already", lambda: of.holds(held))
    refused(RECORD, None, lambda: of.holds(record, by=ADVISOR))
    lifted = of.lifts(held, by=TEAM_MANAGER)
    assert (lifted.erasures.retention.hold, lifted.erasures.retention.lifted.by) == (None, TEAM_MANAGER)
    assert erasing.asks(lifted)
    refused(RECORD, "a legal hold", lambda: of.lifts(lifted))
    refused(RECORD, None, lambda: of.lifts(held, by=ADVISOR))


@each
def test_it_is_reviewed_once_it_is_due_and_kept_until_a_day_or_asked_to_be_erased(of: OfKind) -> None:
    record = of.erasing.ended
    nothing = "an end of the record, and a period that the policy pack sets for its kind"
    refused(RECORD, nothing, lambda: of.reviews(of.erasing.open))
    refused(RECORD, nothing, lambda: of.reviews(record, rules=PACK))
    kept = of.reviews(record, until=LATER)
    assert (kept.erasures.asked, kept.erasures.retention.reviewed.source) == (None, "A schedule.")
    refused(RECORD, f"a record that is due: it is on {LATER.isoformat()}", lambda: of.reviews(kept))
    for until in (None, TODAY):
        a_day = "a day to come, until which it is kept"
        refused(RECORD, a_day, lambda: of.reviews(record, until=until, destroy=False))  # noqa: B023 - called at once
    none = "no day: what is destroyed is kept until none"
    refused(RECORD, none, lambda: of.reviews(record, until=LATER, destroy=True))
    refused(RECORD, "something that was not erased yet", lambda: of.reviews(record, standing=()))
    refused(RECORD, None, lambda: of.reviews(record, by=ADVISOR))
    gone = of.reviews(record)
    assert (gone.erasures.retention.reviewed.keep_until, gone.erasures.asked.reasons) == (None, WHY)
    assert record.erasures == NO_ERASURE


@each
def test_nothing_of_it_is_dated_before_what_it_answers_to(of: OfKind) -> None:
    early, record = AT - timedelta(days=900), of.erasing.ended
    held = of.holds(record)
    for act in (
        lambda: of.holds(record, at=early),
        lambda: of.lifts(held, at=AT - timedelta(microseconds=1)),
        lambda: of.reviews(record, at=early),
    ):  # fmt: skip
        refused(dates.DATED, "a time after what it answers to", act)
