"""The commands that look before somebody relies on it: `frontdoor doctor`, and `frontdoor restore-check`."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli import given
from app.cli.given import Json, SlugOrAll

if TYPE_CHECKING:
    from app.running.doctor import Finding


def doctor(as_json: Json = False) -> None:
    """Look whether everything is there that a service needs: settings, database, roles, TLS, clocks, the second place,
    keys, disks, the calendar, versions. Changes nothing. Exit code 1 when something is wrong; 2 when a setting is.
    """
    from app.base import settings
    from app.running import doctor
    from app.running.doctor import Finding, Standing

    try:
        read = settings.read()
    except settings.SettingsMissing as missing:
        said = [line if line.endswith(".") else f"{line}." for line in str(missing).splitlines()]
        do = "Every setting stands in docs/operate/settings.md."
        _end(
            (
                Finding(about="settings", standing=Standing.WRONG, seen=line, do=do)
                for line in said
            ),
            as_json=as_json, code=2,
        )  # fmt: skip
        return
    _end(doctor.examined(read), as_json=as_json)


def restore_check(
    kept: Annotated[
        Path | None, typer.Option("--receipts", help="Receipts of one authority, an answer of a command on each line.")
    ] = None,
    authority: SlugOrAll = None,
    as_json: Json = False,
) -> None:
    """Say whether a restored record may be opened: proof, receipts, keys and lists agree. Exit code 1: it may not."""
    settings = given.settings()

    from app.running import restore_check

    _end(
        restore_check.compared(settings, authority, restore_check.receipts(kept) if kept else {}),
        "It may be opened.", "It must not be opened yet.", as_json=as_json,
    )  # fmt: skip


def _end(found: "Iterable[Finding]", well: str = "All is well.", wrong: str = "", *, as_json: bool,
         code: int = 1) -> None:  # fmt: skip
    """Say every finding, and how it ends: with an exit code when something is wrong."""
    from dataclasses import asdict

    from app.running import doctor

    findings = [*found]
    bad = sum(each.standing is doctor.Standing.WRONG for each in findings)
    told = [
        *doctor.lines(findings),
        (wrong or f"{bad} {'thing is' if bad == 1 else 'things are'} wrong.") if bad else well,
    ]
    given.say({"well": not bad, "findings": [asdict(each) for each in findings]}, told, as_json=as_json)
    if bad:
        raise typer.Exit(code)
