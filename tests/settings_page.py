"""Writes `docs/operate/settings.md`, every setting and what it means: `python -m tests.settings_page`."""

from typing import Any

from app.base.settings import PREFIX, Settings, meaning
from tests.forked import ROOT

PAGE = ROOT / "docs/operate/settings.md"

HEAD = """# Settings

What a process is told, from its environment. It refuses to start while one is missing or wrong, and names all of them
at once; `frontdoor doctor` looks further. Made of the code by `.venv/bin/python -m tests.settings_page`.

| setting | means | without it |
|---|---|---|
"""
FOOT = """
`FRONTDOOR_ADMIN_DATABASE_URL` is read by the commands that change roles, schemas and the registry alone: PostgreSQL as
a role that may. It is never in the environment of `frontdoor serve` or `frontdoor work`. What an address of PostgreSQL
leaves open, libpq reads from `PGHOST`, `PGSSLMODE` and the others of the environment; what a collector is sent beside
what is measured, from `OTEL_EXPORTER_OTLP_HEADERS`.
"""


def _row(name: str, field: Any) -> str:
    default = field.default
    without = "it does not start" if field.is_required() else "nothing" if default is None else f"`{default}`"
    without = "an empty text" if default == "" else "`false`" if default is False else without
    return f"| `{PREFIX}{name.upper()}` | {meaning(name)} | {without} |"


def page() -> str:
    """The page."""
    rows = (_row(name, field) for name, field in Settings.model_fields.items())
    return HEAD + "\n".join(rows) + "\n" + FOOT


if __name__ == "__main__":
    PAGE.write_text(page())
