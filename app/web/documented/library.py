"""The developer pages by their addresses: what each says, made once, and how they are found."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from app.api import application, clauses
from app.api.deprecations import DEPRECATED
from app.api.places import TEXTS
from app.api.problem_kinds import PROBLEMS, REMEDIES
from app.web.documented import markdown, reference
from app.web.documented.markdown import escaped, table
from domain.clauses import ALL

HOME = "/developers"
GUIDES = (
    "start", "authenticate", "send-a-referral", "send-a-file", "follow-it", "in-fhir", "challenge", "webhooks-and-feed",
    "errors-and-retries", "clients", "testing", "the-whole-way", "moving", "going-live",
)  # fmt: skip
"""The guides, in the order in which they are read."""

BESIDE = {
    "reference": "Reference",
    "procedure": "Procedure",
    "problems": "Problems",
    "guarantees": "Guarantees",
    "deprecations": "Deprecations",
    "changelog": "Changelog",
    "status": "Status",
}
MOST_WORDS = 8
MOST_FOUND = 60


def text(name: str) -> str | None:
    """The Markdown of a page by what follows /developers/; "" is the first. None where there is none."""
    return _of(name) if _is_there(name) else None


def html(name: str) -> str | None:
    """The same as HTML."""
    return _html(name) if _is_there(name) else None


def _is_there(name: str) -> bool:
    """Without asking for the document, which takes a moment to be made, where it is a guide."""
    return name in _PAGES or name in GUIDES or (name.startswith("reference/") and name in names())


@cache
def names() -> frozenset[str]:
    """Every page there is."""
    return frozenset([*_PAGES, *GUIDES, *(f"reference/{each}" for each in _operations())])


def address(name: str) -> str:
    """Where a page is found."""
    return f"{HOME}/{name}" if name else HOME


def found(words: str) -> str:
    """The guides and operations in which all the words stand, as Markdown: those first that are called so."""
    wanted = [*dict.fromkeys(words.lower().split())][:MOST_WORDS]
    hits = [
        (not all(word in called.lower() for word in wanted), number, called, name, about)
        for number, (name, called, about, told) in enumerate(_told())
        if all(word in told for word in wanted)
    ]
    rows = [
        f"- [{escaped(called)}]({address(name)}){f': {about}' if about else ''}"
        for _, _, called, name, about in sorted(hits)[:MOST_FOUND]
    ]
    more = f"\n\n{len(hits) - MOST_FOUND} more: say it with another word." if len(hits) > MOST_FOUND else ""
    return "\n".join(rows) + more if rows else "Nothing has these words. [All operations](/developers/reference)"


def for_language_models() -> str:
    """/llms.txt: where everything stands, in Markdown."""
    lines = ["# Front Door", "", f"> {application.DESCRIPTION}", "", "## Guides", ""]
    lines += [f"- [{markdown.title(_of(name))}]({HOME}/{name}.md): {markdown.summary(_of(name))}" for name in GUIDES]
    lines += ["", "## Beside them", "", *(f"- [{called}]({HOME}/{name}.md)" for name, called in BESIDE.items())]
    lines += ["- [The OpenAPI document](/openapi.json)", "", "## Operations", ""]
    lines += [
        f"- [{each.told['summary']}]({HOME}/reference/{name}.md): {each.method.upper()} {each.path}"
        for name, each in _operations().items()
    ]
    return markdown.twin("\n".join(lines) + "\n")


@cache
def _of(name: str) -> str:
    """The Markdown of a page that there is."""
    if name in _PAGES:
        return _PAGES[name]()
    if name in GUIDES:
        return files("app.web.documented").joinpath("guides", f"{name}.md").read_text()
    return reference.page(_document(), _operations()[name.removeprefix("reference/")])


@cache
def _html(name: str) -> str:
    return markdown.html(_of(name))


@cache
def _document() -> Mapping[str, Any]:
    return application.openapi()


@cache
def _operations() -> Mapping[str, reference.Operation]:
    return reference.every(_document())


@cache
def _told() -> tuple[tuple[str, str, str, str], ...]:
    """What is searched: name, title, a line about it, and its words in lower case."""
    guides = [(name, markdown.title(_of(name)), markdown.summary(_of(name)), _of(name).lower()) for name in GUIDES]
    operations = [
        (f"reference/{name}", str(each.told["summary"]), f"`{each.method.upper()} {each.path}`",
         reference.words(_document(), each))
        for name, each in _operations().items()
    ]  # fmt: skip
    return (*guides, *operations, *_told_problems())


def _told_problems() -> Iterator[tuple[str, str, str, str]]:
    """The same of every problem, where it stands on its page; what is wrong in a body is found by its code too."""
    for code, kind in PROBLEMS.items():
        more = _wrong_places() if code == "invalid-body" else ""
        told = f"{code} {kind.status} {kind.title} {kind.explanation} {REMEDIES[code]} {more}"
        yield f"problems#{markdown.slug(code)}", f"Problem {code}", escaped(kind.title), told.lower()


def _wrong_places() -> str:
    """The codes of `errors`, by which a program may tell what is wrong with a field."""
    rows = ((f"`{code}`", escaped(re.sub(r"\{\w+\}", "…", told))) for code, told in sorted(set(TEXTS.values())))
    return table(("Code in `errors`", "What it says"), rows)


def _home() -> str:
    """Where a partner's developer begins."""
    guides = [f"- [{markdown.title(_of(name))}]({HOME}/{name}): {markdown.summary(_of(name))}" for name in GUIDES]
    beside = [f"- [{called}]({HOME}/{name})" for name, called in BESIDE.items()]
    about = (
        "Your system sends referrals to a local authority’s children’s services, follows them, and hears what came of "
        "them. Begin with the first guide: ten minutes, by copy and paste, to a referral that is recorded."
    )
    twins = "Every page here is there as Markdown too, under its address with `.md`; [llms.txt](/llms.txt) lists them."
    parts = ["# For developers", about, "## Guides", "\n".join(guides), "## To look up", "\n".join(beside), twins]
    return "\n\n".join(parts) + "\n"


def _problems() -> str:
    """Every kind of problem, its cause and its remedy."""
    about = (
        "Every error is a problem document ([RFC 9457](/developers/errors-and-retries)), `application/problem+json`. "
        "Its `code` is stable and its `type` leads to what stands here of it. None ever holds a value that was sent."
    )
    parts = ["# Problems", about]
    for code, kind in PROBLEMS.items():
        parts += [f"## {code}", f"**{kind.status}** {escaped(kind.title)}.", escaped(kind.explanation)]
        parts.append(f"**What to do:** {escaped(REMEDIES[code])}")
        if code == "invalid-body":
            parts.append(_wrong_places())
    return "\n\n".join(parts) + "\n"


def _procedure() -> str:
    """Every rule in its own words, with the operations it guards."""
    commands, called = clauses.commands_of(_document()), clauses.summaries(_document())
    about = "The rules by which a command is refused, in their own words. As JSON: `GET /v1/procedure`."
    parts = ["# Procedure", about]
    for each in ALL:
        view = clauses.told(each, commands)
        parts += [f"## {each.number}", "\n".join(f"> {escaped(line)}" for line in each.quote.split("\n"))]
        parts.append(f"{escaped(each.source)}. {view['status'].capitalize().replace('-', ' ')}.")
        parts.append("\n".join(f"- [{escaped(called[name])}]({reference.AT}/{name})" for name in view["commands"]))
    return "\n\n".join(filter(None, parts)) + "\n"


def _deprecations() -> str:
    """What is to go, until when it is kept, and what to do instead."""
    about = (
        "What of the API is to go, until when it is kept at the least, and what to do instead. Who uses it is told in "
        "the answer, by the headers `Deprecation` and `Sunset` and a `Link` to here. "
        "[What is promised](/developers/guarantees)."
    )
    parts = ["# Deprecations", about]
    for each in DEPRECATED:
        where = f"[{escaped(each.operation)}]({reference.AT}/{each.operation})"
        whose = f"The field `{each.field}` of {where}" if each.field else f"The operation {where}"
        parts += [
            f"## {each.what}",
            f"{whose}, since {each.since}; kept until {each.until} at the least. {each.instead}",
        ]
    return "\n\n".join(parts if DEPRECATED else [*parts, "Nothing is."]) + "\n"


def _of_the_repository(path: str) -> str:
    """A page that lies beside the packages, and in an installed service within this one."""
    beside = Path(__file__).parents[3] / path
    packed = files("app.web.documented").joinpath(beside.name)
    return _without_links_to_files(packed.read_text() if packed.is_file() else beside.read_text())


def _without_links_to_files(told: str) -> str:
    """What links to a file of the repository names it instead."""
    return re.sub(r"\[([^\]]+)\]\((?!https?://|/)[^)]*\)", r"\1", told)


_PAGES: dict[str, Callable[[], str]] = {
    "": _home,
    "reference": lambda: reference.index(_document()),
    "procedure": _procedure,
    "problems": _problems,
    "deprecations": _deprecations,
    "guarantees": lambda: _of_the_repository("docs/api-guarantees.md"),
    "changelog": lambda: _of_the_repository("CHANGELOG.md"),
}


def status(standing: str, reasons: list[str], version: str) -> str:
    """How the service stands, as Markdown."""
    words = {"ready": "It works.", "degraded": "It works, and something is being looked at.",
             "not-ready": "It cannot do its work at the moment."}  # fmt: skip
    rows = table(("What stands in the way",), [(escaped(each),) for each in reasons])
    more = (
        "For programs: `GET /health/live` says that a process lives, `GET /health/ready` whether it should be sent "
        "work and, if not, why. While it is away, keep what you send and send it again under the same Idempotency-Key: "
        "[errors and retries](/developers/errors-and-retries). If a child cannot wait, telephone."
    )
    return "\n\n".join(filter(None, ["# Status", f"{words[standing]} Version {version}.", rows, more])) + "\n"
