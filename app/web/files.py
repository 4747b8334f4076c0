"""What is handed out as a file: a table, or JSON."""

import csv
import io
from collections.abc import Iterable

from fastapi import Response

from app.web.pages import HEADERS

FORMULA = tuple("=+-@\t")
"""What a spreadsheet would take a cell for that begins so."""


def csv_file(name: str, columns: Iterable[str], rows: Iterable[Iterable[object]]) -> Response:
    """A table, no cell of which a spreadsheet takes for a formula."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(columns)
    table.writerows(map(_cell, row) for row in rows)
    return a_file(name, out.getvalue().encode(), "csv", "text/csv; charset=utf-8")


def a_file(name: str, content: bytes, ending: str, media_type: str) -> Response:
    """A file to keep."""
    headers = HEADERS | {"Content-Disposition": f'attachment; filename="{name}.{ending}"'}
    return Response(content, headers=headers, media_type=media_type)


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
