"""`docs/procedure.md`: every rule, its words, what is done about it, its commands, clock and tests.

`python -m tests.procedure_page` writes it from the code; a test compares it.
"""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from app.web.procedure import CHAPTERS, STATUSES, Rule, every
from tests import audiences_page

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "procedure.md"
ABOUT = """# The procedure

Every rule the software knows, in the words of its source, and what is done about it. Made from the code by
`python -m tests.procedure_page`; the same is served as a page, *Procedure*, and as `GET /v1/procedure`.

Where a case goes, found by trying every decision on every case that can be (`python -m tests.flowcharts`):

![A case, from receipt to its end](../app/web/static/case-flow.svg)

![Closure at referral](../app/web/static/closure-flow.svg)
"""


def page() -> str:
    """The whole page, as Markdown."""
    chapters = groupby(every("lincolnshire-2026-11"), key=lambda rule: CHAPTERS[rule.of["clause"].rstrip("0123456789")])
    told = (line for chapter, rules in chapters for line in (f"## {chapter}\n", *(_rule(rule) for rule in rules)))
    return "\n".join([ABOUT, *told]).rstrip() + "\n"


def _rule(rule: Rule) -> str:
    return "\n".join(_lines(rule)) + "\n"


def _lines(rule: Rule) -> Iterator[str]:
    of = rule.of
    also = "".join(f", also {alias}" for alias in of["aliases"])
    yield f"### {of['clause']}{also}\n"
    yield "\n".join(f"> {line}" if line else ">" for line in of["quote"].splitlines())
    yield f">\n> {of['source']}\n"
    yield f"{STATUSES[of['status']]}.{' ' + of['note'] if of['note'] else ''}\n"
    if rule.clock:
        yield f"- Clock: {rule.clock}"
    yield from (f"- Command: {command}" for command in rule.commands)
    files = dict.fromkeys(test.partition("::")[0] for test in of["tests"])
    yield from (f"- Tests: [{file}](../{file})" for file in files)


if __name__ == "__main__":
    for made, place in ((page(), PAGE), (audiences_page.page(), audiences_page.PAGE)):
        place.write_text(made, encoding="utf-8")
        print(place.relative_to(ROOT))
