"""The clauses of the procedure.

Every rule the software keeps is a clause: a number that lasts (`CL2`), the words of the source, and the place where
they stand. A chapter names the clauses it keeps; a refusal quotes the one it rests on, so that whoever is refused can
read why in the procedure itself.

The texts and what the software does about each of them are data, in `clauses.toml`.
"""

import tomllib
from enum import StrEnum
from importlib.resources import files
from typing import Any

from domain.frozen import frozen


class Status(StrEnum):
    """What the software does about a clause today."""

    ENFORCED = "enforced"  # refuses what it forbids, or computes what it asks
    RECORDED = "recorded"  # captures it as data
    EXPLAINED = "explained"  # does nothing; the note says so
    OUT_OF_SCOPE = "out-of-scope"  # can never be software; the note says why


@frozen(kw_only=True)
class Clause:
    """One rule of the procedure, in the source's own words; "…" marks words left out, lines starting "- " a list."""

    number: str
    quote: str
    document: str
    section: str
    status: Status
    note: str = ""
    aliases: tuple[str, ...] = ()

    @property
    def source(self) -> str:
        """Where the words stand: "document, section N Title"."""
        return f"{self.document}, section {self.section}"


class UnknownClause(KeyError):
    """A number that is no clause of the procedure."""

    def __str__(self) -> str:
        return f"{self.args[0]!r} is no clause of the procedure"


def clause(number: str) -> Clause:
    """The clause of that number or alias: `clause("CL2")`; `clause("F1")` is D4."""
    try:
        return _BY_NUMBER[number]
    except KeyError:
        raise UnknownClause(number) from None


def _read(text: str) -> tuple[Clause, ...]:
    content = tomllib.loads(text)
    documents: dict[str, str] = content["documents"]
    sections: dict[str, str] = content["sections"]
    clauses: dict[str, dict[str, Any]] = content["clauses"]
    return tuple(
        Clause(
            number=number,
            quote=entry["quote"],
            document=documents[entry["section"][0]],  # L1 is section 1 of document L
            section=sections[entry["section"]],
            status=Status(entry["status"]),
            note=entry.get("note", ""),
            aliases=tuple(entry.get("aliases", ())),
        )
        for number, entry in clauses.items()
    )


ALL: tuple[Clause, ...] = _read(files("domain").joinpath("clauses.toml").read_text(encoding="utf-8"))
"""Every clause, in the order of the procedure."""

_BY_NUMBER = {name: one for one in ALL for name in (one.number, *one.aliases)}
