"""A table as a file: CSV, as spreadsheets open it."""

import csv
import io
from collections.abc import Iterable

FORMULA = tuple("=+-@\t")
"""What a spreadsheet would take a cell for that begins so."""


def csv_of(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    """A table in UTF-8, no cell of which a spreadsheet takes for a formula."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(columns)
    table.writerows(map(_cell, row) for row in rows)
    return out.getvalue().encode()


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
