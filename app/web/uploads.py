"""Files that come with a form (RFC 7578). The guard has the body whole and has limited it."""

import re

from app.api.problems import Problem

MOST_PARTS = 100
_boundary = re.compile(r'boundary="?([A-Za-z0-9\'()+_,./:=? -]{1,70})"?\s*$').search
_name = re.compile(rb'(?:^|\s)name="([^"\r\n]*)"').search


def parts(body: bytes, content_type: str) -> tuple[dict[str, str], dict[str, bytes]]:
    """The fields and the files, by name. A file field left empty is not there."""
    found = _boundary(content_type)
    if found is None:
        raise _not_a_form()
    first, *pieces = (b"\r\n" + body).split(b"\r\n--" + found[1].encode(), MOST_PARTS + 1)
    if first or not pieces or not pieces[-1].startswith(b"--"):
        raise _not_a_form()
    fields: dict[str, str] = {}
    files: dict[str, bytes] = {}
    for piece in pieces[:-1]:
        head, separator, content = piece.partition(b"\r\n\r\n")
        disposition = next(
            (line for line in head.splitlines() if line.lower().startswith(b"content-disposition:")), b""
        )
        name = _name(disposition)
        if not separator or name is None:
            raise _not_a_form()
        called = name[1].decode("utf-8", "replace")
        if b"filename=" not in disposition:
            fields[called] = content.decode("utf-8", "replace")
        elif content:
            files[called] = content
    return fields, files


def _not_a_form() -> Problem:
    return Problem("malformed-request", "The body is not a form.")
