"""Markdown as the pages show it, in the classes of the GOV.UK Design System, and as its twin."""

import re
from collections.abc import Iterable
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import escape

CLASSES = {
    "paragraph_open": "govuk-body",
    "bullet_list_open": "govuk-list govuk-list--bullet",
    "ordered_list_open": "govuk-list govuk-list--number",
    "blockquote_open": "govuk-inset-text",
    "link_open": "govuk-link",
    "code_inline": "fd-word",
    "table_open": "govuk-table fd-reference",
    "thead_open": "govuk-table__head",
    "tbody_open": "govuk-table__body",
    "tr_open": "govuk-table__row",
    "th_open": "govuk-table__header",
    "td_open": "govuk-table__cell",
}
HEADINGS = {"h1": "l fd-title", "h2": "m", "h3": "s", "h4": "s"}
LANGUAGES = {"bash": "Shell", "python": "Python", "ts": "TypeScript", "json": "JSON", "http": "HTTP"}
_PAGE = re.compile(r"\]\((/developers(?:/[a-z_/-]+)?)(#[^)]*)?\)")


def html(text: str) -> str:
    """The page's content. Nothing in the text is taken for HTML."""
    tokens = _reader().parse(text)
    _dress(tokens)
    return str(_reader().renderer.render(tokens, _reader().options, {}))


def twin(text: str) -> str:
    """The same to be read as it stands: links lead to the twins of the pages."""
    return _PAGE.sub(lambda link: f"]({link[1]}.md{link[2] or ''})", text)


def title(text: str) -> str:
    """What the first line calls the page."""
    return text.split("\n", 1)[0].removeprefix("# ")


def summary(text: str) -> str:
    """The first paragraph, in one line."""
    return " ".join(text.split("\n\n", 2)[1].split())


def escaped(text: str) -> str:
    """Text of the document as Markdown that says just that; what stands between backticks stays code."""
    parts = re.split(r"(`[^`]*`)", " ".join(text.split()))
    return "".join(part if part.startswith("`") else re.sub(r"([\\*_<>\[\]|#])", r"\\\1", part) for part in parts)


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table, or nothing where there is no row. Cells are Markdown of one line."""
    lines = [f"| {' | '.join(cell.replace('|', '&#124;') for cell in row)} |" for row in rows]
    names = [*heads]
    return "\n".join([f"| {' | '.join(names)} |", f"|{'---|' * len(names)}", *lines]) if lines else ""


def slug(text: str) -> str:
    """The anchor of a heading, as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")


@cache
def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    reader.add_render_rule("fence", _fence)
    reader.add_render_rule("code_block", _fence)
    return reader


def _fence(renderer: object, tokens: list[Token], index: int, options: object, env: object) -> str:  # noqa: ARG001 - its interface
    token = tokens[index]
    language = LANGUAGES.get(token.info.split(" ", 1)[0], "")
    label = f"{language} example" if language else "Example"
    opening = f'<pre class="fd-sample" tabindex="0" role="region" aria-label="{label} {index}">'
    return f"{opening}<code>{escape(token.content)}</code></pre>\n"


def _dress(tokens: list[Token]) -> None:
    """Give everything its class, and each heading its anchor."""
    for at, token in enumerate(tokens):
        if token.type == "heading_open":
            token.attrs = {"class": f"govuk-heading-{HEADINGS[token.tag]}", "id": slug(tokens[at + 1].content)}
        elif token.type in CLASSES:
            token.attrSet("class", CLASSES[token.type])
        _dress(token.children or [])
