"""A pack's zip, written the same for the same content, and read without trusting it."""

import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

LARGEST = 256 * 1024 * 1024
"""Bytes, of all files together, unpacked."""

_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_ENCRYPTED = 0x1


class NotAnArchive(Exception):
    """Not a zip, or not one that is safe to unpack; says why."""


def packed(files: Mapping[str, bytes], at: datetime) -> bytes:
    """A zip of the files in their order, each dated with that moment."""
    local = at.astimezone(UTC)
    moment = (local.year, local.month, local.day, local.hour, local.minute, local.second)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, moment)
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED, 6)
    return out.getvalue()


def unpacked(data: bytes, names: Sequence[str]) -> dict[str, bytes]:
    """The files of a zip, each of which must be one of those names. NotAnArchive: it is not safe to read."""
    if not data.startswith(b"PK\x03\x04"):
        raise NotAnArchive("this is not a zip file")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {entry.filename: _read(archive, entry) for entry in _safe(archive, names)}
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OSError) as error:
        raise NotAnArchive("the zip file is damaged") from error


def _safe(archive: zipfile.ZipFile, names: Sequence[str]) -> list[zipfile.ZipInfo]:
    entries = archive.infolist()
    if archive.comment:
        raise NotAnArchive("the zip file holds a comment, which no pack does")
    seen: set[str] = set()
    for entry in entries:
        if entry.filename not in names:
            raise NotAnArchive("the zip file holds a file that is no part of a pack")
        if entry.filename in seen:
            raise NotAnArchive(f"the zip file holds {entry.filename} twice")
        if entry.compress_type not in _METHODS or entry.flag_bits & _ENCRYPTED:
            raise NotAnArchive(f"{entry.filename} is packed in a way no pack is")
        seen.add(entry.filename)
    if sum(entry.file_size for entry in entries) > LARGEST:
        raise NotAnArchive("the zip file unpacks to more than a pack may hold")
    return entries


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """No further than the size it states: what is longer has another checksum, or is found to be longer."""
    with archive.open(entry) as file:
        content = file.read(entry.file_size + 1)
    if len(content) != entry.file_size:
        raise NotAnArchive(f"{entry.filename} has another size than the zip file states")
    return content
