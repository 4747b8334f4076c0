"""`make returns`: every return of the demonstration, made at the command line and held against what takes it in."""

import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from app.base import clock
from domain.return_findings import RULES
from domain.returns import Period
from tests.app.demonstration import Demo, said, started
from tests.places import reachable

HERE = Path(__file__).parent
OURS_ALONE = frozenset({"4180Q", "8610Q", "8585Q", "8540"})
"""What that validator does not ask: codes it accepts, a date another system has, and 8540 of whoever has no disability
told at all, though its words do.
"""


def main(python: str) -> None:
    """Make them, hold them against the schemas, and compare what is asked with what was found here."""
    year = Period.to(clock.now().date()).named
    with reachable() as place, started(place) as demo:
        settings = environment(place)
        census, sources, daily = place / "census", place / "sources", place / "daily"
        said_of_it = made(settings, "cin-census", str(year), "--output", str(census), "--sources", str(sources))
        made(settings, "daily", "--output", str(daily))
        for kind in ("annex-a-contacts", "annex-a-referrals"):
            output = place / kind
            made(settings, kind, "--output", str(output))
            whole(output.read_text())
        schemas = HERE / "cin-census-2026.xsd", HERE / "dfe-social-care-api-1.0.1.json"
        command = [python, *map(str, (HERE / "accepted.py", census, schemas[0], daily, schemas[1]))]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(f"a schema is not kept: {done.stderr[-2000:]}")
        ours = {rule: children(demo, year, rule) for rule in RULES.keys() - OURS_ALONE}
    theirs: dict[str, set[str]] = {rule: set() for rule in ours}
    for rule, child in json.loads(done.stdout):
        theirs.setdefault(rule, set()).add(child)
    print(said_of_it, "the schemas are kept; asked by the validator, of how many children:", sep="")
    for rule, asked in sorted(theirs.items()):
        print(f"{rule}: {len(asked)}")
    if ours != theirs:
        sys.exit(f"found here: {ours}; asked by the validator: {theirs}")


def children(demo: Demo, year: int, rule: str) -> set[str]:
    """Of whom it is found here, as a manager is told, that this will be asked."""
    found = demo.ask("GET", f"/v1/returns/cin-census/findings?year={year}&rule={rule}", "service_manager").json()
    if found["more"]:
        sys.exit(f"{rule}: more than are told at once")
    return {each["child"] for each in found["items"]}


def environment(place: Path) -> Mapping[str, str]:
    """The settings that a demonstration wrote down."""
    text = (place / "environment").read_text()
    return dict(re.findall(r"""^export (\w+)=['"]?(.*?)['"]?$""", text, re.MULTILINE))


def made(settings: Mapping[str, str], *arguments: str) -> str:
    """A return, and what was said of it."""
    done = said("return", *arguments, "--authority", "925", **settings)
    if done.returncode:
        sys.exit(done.stderr)
    return done.stderr


def whole(table: str) -> None:
    """Nothing may be blank in a list but the day a child was born, its age, and who has what nobody was given yet."""
    for row in csv.DictReader(io.StringIO(table)):
        blank = {name for name, value in row.items() if not value}
        if blank - {"Date of Birth", "Age of Child (Years)", "Allocated Team", "Allocated Worker"}:
            sys.exit(f"blank in a list: {blank}")


if __name__ == "__main__":
    main(sys.argv[1])
