"""The procedure: every rule in its own words, what the software does about it, and where a case goes."""

from collections.abc import Iterable, Iterator
from functools import cache

from fastapi import Response

from app.api import application, clauses
from app.api.clauses import ClauseView
from app.web import pages
from app.web.pages import ThePage
from app.wording.language import texts
from domain import policy
from domain.clauses import ALL
from domain.frozen import frozen
from domain.policy import Pack

CHAPTERS = texts({
    "C": "Initial contact", "E": "Early Help consultation", "SC": "Screening", "CF": "Confidentiality and parents",
    "R": "The referral and its Lead Practitioner", "T": "Timescales", "D": "Disposal", "F": "Feedback",
    "SIB": "Siblings", "CL": "Closure at referral", "X": "Specific circumstances", "P": "Professional challenge",
    "Q": "Recording", "V": "Supervision", "EQ": "Equality",
})  # fmt: skip
"""The chapters of the procedure, by the letters of their rules."""

STATUSES = texts(
    {
        "enforced": "Enforced: a violation is refused, or a clock runs",
        "recorded": "Recorded: what the rule asks is kept",
        "explained": "Not done by the software",
        "out-of-scope": "Not for software",
    }
)

router = pages.router()


@frozen
class Rule:
    """A rule as it is told. commands: in words; clock: how long it runs, or ""."""

    of: ClauseView
    commands: tuple[str, ...]
    clock: str


@router.get("/procedure")
async def procedure(page: ThePage, words: str = "", kept: str = "") -> Response:
    rules = [
        rule for rule in every(page.desk.pack_now().name) if _holds(rule, words) and kept in {"", rule.of["status"]}
    ]
    return page.render(
        "procedure.html", words=words, kept=kept, statuses=STATUSES, chapters=_by_chapter(rules), found=len(rules)
    )


@cache
def every(pack: str) -> tuple[Rule, ...]:
    """Every rule, in the order of the procedure, with the clocks of a policy pack; put together once."""
    return tuple(_rules(policy.load(pack)))


def _rules(pack: Pack) -> Iterator[Rule]:
    document = application.openapi()
    commands, called = clauses.commands_of(document), clauses.summaries(document)
    for each in ALL:
        view = clauses.told(each, commands)
        yield Rule(view, tuple(dict.fromkeys(called[name] for name in view["commands"])), _clock(each.number, pack))


def _clock(number: str, pack: Pack) -> str:
    timescale = pack.timescales.get(number)
    return f"{timescale.name}: {timescale.words}" if timescale else ""


def _holds(rule: Rule, words: str) -> bool:
    """Whether a rule is found by words: all of them stand in its number, its words, or what does it."""
    view = rule.of
    text = " ".join([view["clause"], *view["aliases"], view["quote"], view["note"], *rule.commands, rule.clock]).lower()
    return all(word in text for word in words.lower().split())


def _by_chapter(rules: Iterable[Rule]) -> list[tuple[str, list[Rule]]]:
    found: dict[str, list[Rule]] = {}
    for rule in rules:
        found.setdefault(CHAPTERS[rule.of["clause"].rstrip("0123456789")], []).append(rule)
    return [*found.items()]
