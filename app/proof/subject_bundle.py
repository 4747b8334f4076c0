"""What a person is handed of what is held about them: a zip of a page that opens without a network, and JSON.

The same content makes the same file, byte for byte, so that its digest says whether it is what two people agreed to.
"""

from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from hashlib import sha256
from typing import Any

import orjson
from jinja2 import Environment, PackageLoader, StrictUndefined

from app.base.references import spoken
from app.proof.packs.archive import packed
from app.wording import language, words
from app.wording.held import ToldRecord
from domain.frozen import frozen
from domain.subject_access import SubjectKind

PAGE, DATA = "what-is-held.html", "what-is-held.json"

ABOUT = {
    SubjectKind.CHILD: "you, or the child you ask for",
    SubjectKind.RELATIVE: "you, as a parent or carer",
    SubjectKind.REFERRER: "you, as who contacted us",
}


@frozen(kw_only=True)
class ReadBy:
    """Of one day: in which role somebody of the authority read it, what for, and how often."""

    on: date
    title: str
    purpose: str
    times: int


@frozen(kw_only=True)
class ToBeTold:
    """What a bundle is made of. made_at: when it was settled. more_reads: there were more than are told."""

    authority: str
    reference: str
    subject: SubjectKind
    received_at: datetime
    made_at: datetime
    records: Sequence[ToldRecord]
    reads: Sequence[ReadBy]
    more_reads: bool


@frozen
class Made:
    """The file, and its SHA-256."""

    content: bytes
    digest: str


def made(told: ToBeTold) -> Made:
    """The zip."""
    page = _environment().get_template("subject_bundle.html").render(
        told=told, called=spoken(told.reference), about=ABOUT[told.subject]
    )  # fmt: skip
    data = orjson.dumps(_as_json(told), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    content = packed({PAGE: page.encode(), DATA: data}, told.made_at)
    return Made(content, sha256(content).hexdigest())


def _as_json(told: ToBeTold) -> dict[str, Any]:
    return {
        "authority": told.authority,
        "request": told.reference,
        "about": told.subject,
        "received_at": told.received_at,
        "made_at": told.made_at,
        "records": [
            {
                "kind": record.kind,
                "reference": record.reference,
                "received_at": record.received_at,
                "events": [
                    {
                        "what": event.title,
                        "at": event.at,
                        "by": event.who,
                        "fields": [{"name": each.label, "text": each.told} for each in event.fields],
                    }
                    for event in record.events
                ],
                "deadlines": [{"name": each.name, "due": each.due, "state": each.state} for each in record.clocks],
            }
            for record in told.records
        ],
        "who_looked": [
            {"on": each.on, "role": each.title, "what_for": each.purpose, "times": each.times} for each in told.reads
        ],
        "earlier_reads_left_out": told.more_reads,
    }


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("app.proof"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    made.filters |= {
        "moment": words.moment, "day": words.day, "words": words.words, "plural": language.plural, "spoken": spoken,
    }  # fmt: skip
    return made
