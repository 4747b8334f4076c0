"""What is handed out as a file: a table, or JSON."""

from collections.abc import Iterable

from fastapi import Response

from app.base.tables import csv_of
from app.web.pages import HEADERS


def csv_file(name: str, columns: Iterable[str], rows: Iterable[Iterable[object]]) -> Response:
    """A table, no cell of which a spreadsheet takes for a formula."""
    return a_file(name, csv_of(columns, rows), "csv", "text/csv; charset=utf-8")


def a_file(name: str, content: bytes, ending: str, media_type: str) -> Response:
    """A file to keep."""
    headers = HEADERS | {"Content-Disposition": f'attachment; filename="{name}.{ending}"'}
    return Response(content, headers=headers, media_type=media_type)
