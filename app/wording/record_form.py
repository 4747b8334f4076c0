"""The hypothetical consultation record form: one page, made to be printed, for the Early Help Advisor (E8)."""

import base64
import json
from datetime import datetime
from functools import cache
from hashlib import sha256

from jinja2 import Environment, PackageLoader, StrictUndefined

from app.base.references import spoken
from app.reading.replay import Moment, Replay
from app.wording import words
from app.wording.labels import who
from app.wording.language import ENGLISH, speaking
from domain import policy
from domain.clauses import clause

HTML = "text/html; charset=utf-8"
ASKING = ("name", "job_role", "organisation", "telephone", "email")

_environment = Environment(
    loader=PackageLoader("app.wording"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_environment.filters |= {"moment": words.moment, "who": who}


@speaking(ENGLISH)
def of(whole: Replay, now: datetime, authority: str) -> str:
    """The form as it stands. whole: a hypothetical consultation's. authority: what it is called."""
    seen = whole.seen(Moment(as_of=max(now, whole.lines[-1].entry.recorded_at)))
    assert seen is not None
    view = seen.view
    asking = [(words.words(name), view["professional"][name]) for name in ASKING]
    return _environment.get_template("record_form.html").render(
        called=spoken(whole.reference),
        authority=authority,
        now=now,
        view=view,
        due_at=next((clock.due_at for clock in seen.clocks if clock.stopped_at is None), None),
        caveat=clause("E5"),
        professional=[*asking, ("Agency", view["agency_name"])],
        outcomes=_outcomes(whole.pack.name),
    )


@cache
def headers() -> dict[str, str]:
    """Of the form as an answer: it loads nothing, and nothing in it runs."""
    style = _environment.get_template("record_form.css").render()
    digest = base64.b64encode(sha256(style.encode()).digest()).decode()
    allowed = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; frame-ancestors 'none'"
    return {"Cache-Control": "no-store", "Content-Security-Policy": allowed}


@cache
def _outcomes(pack: str) -> list[tuple[str, str]]:
    """The outcomes of a hypothetical consultation in the words of the authority's procedure (E9)."""
    offered = json.loads(policy.text_of(pack))["outcomes"]["hypothetical_consultation"]
    return [(each["code"], each["title"]) for each in offered]
