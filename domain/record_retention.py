"""What holds a record of its own, and how it was reviewed: a hypothetical consultation, an enquiry, a subject request.

As of a case (`domain.retention`): a policy pack says how long such a record is kept after its end; nothing is destroyed
because time went by; and while a legal hold stands nothing of it is erased. The decisions are in
`domain.record_review`.
"""

from datetime import date
from typing import Self

from domain.changing import changed
from domain.clauses import clause
from domain.erasure import Why
from domain.facts import Event
from domain.frozen import frozen
from domain.policy import KeptKind
from domain.retention import HoldGround

RECORD = clause("Q1")


# What happened


@frozen(kw_only=True)
class RecordHoldPlaced(Event):
    """Nothing of a record is destroyed until this is lifted."""

    rests_on = (RECORD,)

    ground: HoldGround
    reasons: Why


@frozen(kw_only=True)
class RecordHoldLifted(Event):
    """What held a record holds it no more."""

    rests_on = (RECORD,)

    reasons: Why


@frozen(kw_only=True)
class RecordReviewed(Event):
    """A record that was due was looked at. kind, due_on, source: by the rule. keep_until: None where it is to go."""

    rests_on = (RECORD,)

    kind: KeptKind
    due_on: date
    source: str
    keep_until: date | None = None
    reasons: Why


@frozen(kw_only=True)
class ConsultationHoldPlaced(RecordHoldPlaced):
    """Nothing of a hypothetical consultation is destroyed until this is lifted."""


@frozen(kw_only=True)
class ConsultationHoldLifted(RecordHoldLifted):
    """What held a hypothetical consultation holds it no more."""


@frozen(kw_only=True)
class ConsultationRetentionReviewed(RecordReviewed):
    """A hypothetical consultation that was due was looked at."""


@frozen(kw_only=True)
class EnquiryHoldPlaced(RecordHoldPlaced):
    """Nothing of an enquiry is destroyed until this is lifted."""


@frozen(kw_only=True)
class EnquiryHoldLifted(RecordHoldLifted):
    """What held an enquiry holds it no more."""


@frozen(kw_only=True)
class EnquiryRetentionReviewed(RecordReviewed):
    """An enquiry that was due was looked at."""


@frozen(kw_only=True)
class SubjectRequestHoldPlaced(RecordHoldPlaced):
    """Nothing of a subject access request is destroyed until this is lifted."""


@frozen(kw_only=True)
class SubjectRequestHoldLifted(RecordHoldLifted):
    """What held a subject access request holds it no more."""


@frozen(kw_only=True)
class SubjectRequestRetentionReviewed(RecordReviewed):
    """A subject access request that was due was looked at."""


OF_CONSULTATION = (ConsultationHoldPlaced, ConsultationHoldLifted, ConsultationRetentionReviewed)
OF_ENQUIRY = (EnquiryHoldPlaced, EnquiryHoldLifted, EnquiryRetentionReviewed)
OF_SUBJECT_REQUEST = (SubjectRequestHoldPlaced, SubjectRequestHoldLifted, SubjectRequestRetentionReviewed)


# What a record keeps of it


@frozen(kw_only=True)
class RecordRetention:
    """The hold that stands, how the last was lifted, and how the record was last reviewed."""

    hold: RecordHoldPlaced | None = None
    lifted: RecordHoldLifted | None = None
    reviewed: RecordReviewed | None = None

    def after(self, event: Event) -> Self:
        """After one more event of the record. A hold stands until it is lifted."""
        match event:
            case RecordHoldPlaced():
                return changed(self, hold=event, lifted=None)
            case RecordHoldLifted():
                return changed(self, hold=None, lifted=event)
            case RecordReviewed():
                return changed(self, reviewed=event)
        return self


NOT_HELD = RecordRetention()
"""Of a record about whose keeping nothing happened."""
