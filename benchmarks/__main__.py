"""`python -m benchmarks [NAME ...]`: print the rows and write build/bench.json."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

from app.base import garbage
from benchmarks import (
    authorities,
    bench,
    clocks,
    commands,
    exchanges,
    families,
    feed,
    growth,
    journal,
    notices,
    overload,
    pages,
    projections,
    proofs,
    pushing,
    reads,
    recorded_reads,
    replay,
    searches,
    start,
    strangers,
)

PARTS = {
    "commands": commands.rows,
    "families": families.rows,
    "journal": journal.rows,
    "reads": reads.rows,
    "recorded-reads": recorded_reads.rows,
    "replay": replay.rows,
    "pages": pages.rows,
    "searches": searches.rows,
    "projections": projections.rows,
    "clocks": clocks.rows,
    "proofs": proofs.rows,
    "feed": feed.rows,
    "webhooks": pushing.rows,
    "notices": notices.rows,
    "overload": overload.rows,
    "exchanges": exchanges.rows,
    "start": start.rows,
    "strangers": strangers.rows,
    "authorities": authorities.rows,
    "growth": growth.rows,
}
LARGE = {"growth-large": growth.large}
"""Parts that take hours, for whoever names them."""


def main() -> None:
    """Measure the parts named, or all of them."""
    garbage.keep_what_is_there()  # what runs in this process runs as in a server
    console = Console()
    with bench.opened() as opened:
        rows = [row for name in sys.argv[1:] or PARTS for row in (PARTS | LARGE)[name](opened)]
    table = Table("what", "ratio", "goal", "seen")
    for row in rows:
        sign = ">=" if row.better == "higher" else "<="
        style = "green" if row.reached else "red"
        table.add_row(row.name, f"[{style}]{row.ratio:.2f}[/]", f"{sign} {row.goal:.2f}", row.seen)
    console.print(table)
    build = Path("build")
    build.mkdir(exist_ok=True)
    kept = [{name: value for name, value in asdict(row).items() if name != "seen"} for row in rows]
    (build / "bench.json").write_text(json.dumps({"rows": kept}, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
