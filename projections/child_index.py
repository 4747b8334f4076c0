"""The child index: by what a child can be found, as keyed hashes.

A case says something of its child, and by that the child it is matched to is
found: by family name and date of birth, by the sound of the family name and the
first letter of the given one, by postcode and date of birth, and by strong
identifiers. A child is found too by the identifiers it holds itself. Whether a
text names a known child is asked by the full name. What was erased, or cannot be
opened, is not indexed.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection

from domain.account import ChildDetails
from domain.children import (
    CaseJoined,
    ChildRecorded,
    ChildrenFoundDifferent,
    ChildrenFoundSame,
    IdentifierClaimed,
    IdentifierReleased,
)
from domain.contact import ContactRecorded
from domain.details import DetailsAmended
from domain.erasure import ErasureApproved
from domain.facts import Recorded
from domain.names import FullName, plain
from domain.record_erasure import RecordErasureApproved
from projections import rows
from projections.ledger import Digest, Projection, Tools
from projections.rows import Row
from projections.tables import child, child_index, same_child

PURPOSE = "child-index"
LENGTH = 16  # bytes of a keyed hash: enough that no two of a country's children meet by chance


class Key(NamedTuple):
    """One thing a child can be found by: its kind, and a keyed hash."""

    kind: str
    hash: bytes


def search_keys(
    digest: Digest,
    *,
    given_name: str | None = None,
    family_name: str | None = None,
    date_of_birth: date | str | None = None,
    postcode: str | None = None,
    identifiers: Iterable[tuple[str, str]] = (),
) -> set[Key]:
    """The keys under which a child of this description is found. date_of_birth: a date, or YYYY-MM-DD.

    identifiers: (kind, the keyed hash that events carry).
    """

    def key(kind: str, *parts: str) -> Key:
        return Key(kind, digest(PURPOSE, kind, *parts)[:LENGTH])

    family, given, born = plain(family_name), plain(given_name), str(date_of_birth or "")
    code = re.sub(r"\W", "", postcode or "").upper()
    keys = {key(kind, number) for kind, number in identifiers}
    if family and born:
        keys.add(key("family-name-and-birth", family, born))
    if family:
        keys.add(key("family-name-sound-and-initial", _sound(family), given[:1]))
    if code and born:
        keys.add(key("postcode-and-birth", code, born))
    return keys


def name_key(digest: Digest, name: FullName) -> Key:
    """The key under which a child of this very name stands: the first given name and the last part of the family's."""
    return Key("full-name", digest(PURPOSE, "full-name", *name)[:LENGTH])


def apply(connection: Connection, batch: Sequence[Recorded], tools: Tools) -> None:
    """Bring the index up to date: what cases and children say, whom cases are matched to, who is the same person."""
    origins = {entry.event.case if isinstance(entry.event, CaseJoined) else entry.stream for entry in batch}
    released = {entry.stream for entry in batch if isinstance(entry.event, IdentifierReleased)}
    before = [*rows.load(connection, child_index, origins), *rows.load(connection, child_index, released, by="child")]
    index: Index = defaultdict(dict)
    for row in before:
        index[row["origin"]][_key(row)] = row["child"]
    children = {row["child"]: row for row in rows.load(connection, child, {_described(entry) for entry in batch})}
    for entry in batch:
        if isinstance(entry.event, RecordErasureApproved):
            tools.destroy(entry.meta["scope"], entry.event.slots)
        _describe(children, entry)
        _point(index, children, entry, tools)
    rows.save(connection, child, children.values())
    after = [_pointer(origin, key, found) for origin, keys in index.items() for key, found in keys.items()]
    rows.save(connection, child_index, after)
    rows.discard(connection, child_index, [row for row in before if _key(row) not in index[row["origin"]]])
    _join(connection, batch)


CHILD_INDEX = Projection("child_index", 3, (child, child_index, same_child), apply)
"""A child's stream says where what its cases told leads, and releases what was a mistake: by the order between them."""

DESCRIPTION = ("given_name", "family_name", "also_known_as", "date_of_birth", "expected_date_of_birth")
"""What is kept of a child, sealed, beside its postcode."""

Index = dict[UUID, dict[Key, UUID]]
"""Origin -> key -> the child it leads to."""


def _point(index: Index, children: Mapping[UUID, Row], entry: Recorded, tools: Tools) -> None:
    match entry.event:
        case ContactRecorded(child=own, details=details):
            numbers = [(identifier.kind, identifier.digest) for identifier in details.identifiers]
            index[entry.stream] = dict.fromkeys(_keys_of(children[own], numbers, tools), own)
        case DetailsAmended(child=own):  # found by what was said at first too
            found = next(iter(index[entry.stream].values()), own)
            index[entry.stream] |= dict.fromkeys(_keys_of(children[own], (), tools), found)
        case ErasureApproved(slots=slots):
            tools.destroy(entry.meta["scope"], slots)  # whoever approved it did, unless its process ended meanwhile
            if "child" in slots:
                index[entry.stream] = {}
        case CaseJoined(case=case):
            index[case] = dict.fromkeys(index[case], entry.stream)
        case IdentifierClaimed(kind=kind, digest=digest):
            for key in search_keys(tools.digest, identifiers=[(kind, digest)]):
                index[entry.stream][key] = entry.stream
        case IdentifierReleased(kind=kind, digest=digest):
            wrong = search_keys(tools.digest, identifiers=[(kind, digest)])
            for origin, keys in index.items():  # also what a case of this child says: it was a mistake
                index[origin] = {
                    key: found for key, found in keys.items() if not (key in wrong and found == entry.stream)
                }


def _describe(children: dict[UUID, Row], entry: Recorded) -> None:
    described, event = _described(entry), entry.event
    row = children.get(described) or {"child": described, "reference": None, "details": None}
    match event:
        case ContactRecorded(details=details):
            known = {name: getattr(details, name) for name in DESCRIPTION} | _postcode(details)
            children[described] = row | {"details": rows.sealed_fields(known)}
        case DetailsAmended(details=details):
            known = rows.amended(row["details"], event, DESCRIPTION) or {}
            if "address" in event.changed:
                known = {**known, "postcode": None} | (rows.sealed_fields(_postcode(details)) or {})
            children[described] = row | {"details": {name: value for name, value in known.items() if value} or None}
        case ChildRecorded(reference=reference):
            children[described] = row | {"reference": reference}


def _described(entry: Recorded) -> UUID:
    return entry.event.child if isinstance(entry.event, ContactRecorded | DetailsAmended) else entry.stream


def _postcode(details: ChildDetails) -> dict[str, object]:
    return {"postcode": details.address.postcode if details.address else None}


def _join(connection: Connection, batch: Sequence[Recorded]) -> None:
    pairs: dict[tuple[UUID, UUID], bool] = {}
    for entry in batch:
        if isinstance(entry.event, ChildrenFoundSame | ChildrenFoundDifferent):
            pairs[entry.stream, entry.event.other] = isinstance(entry.event, ChildrenFoundSame)
    joined = [{"child": one, "other": other} for (one, other), same in pairs.items() if same]
    parted = [{"child": one, "other": other} for (one, other), same in pairs.items() if not same]
    rows.save(connection, same_child, joined)
    rows.discard(connection, same_child, parted)


def _keys_of(row: Row, identifiers: Iterable[tuple[str, str]], tools: Tools) -> set[Key]:
    sealed = rows.sealed_values(row["details"])

    def opened(name: str) -> str | None:
        text = tools.open(sealed[name]) if name in sealed else None
        return text if isinstance(text, str) else None

    given, family = opened("given_name"), opened("family_name")
    born = opened("date_of_birth") or opened("expected_date_of_birth")
    keys = search_keys(
        tools.digest,
        given_name=given,
        family_name=family,
        date_of_birth=born,
        postcode=opened("postcode"),
        identifiers=identifiers,
    )
    if given and family:
        keys.add(name_key(tools.digest, (plain(given.split()[0]), plain(family.split()[-1]))))
    if alias := (opened("also_known_as") or "").split():
        keys |= search_keys(tools.digest, given_name=alias[0], family_name=alias[-1], date_of_birth=born)
        keys.add(name_key(tools.digest, (plain(alias[0]), plain(alias[-1]))))
    return keys


def _key(row: Row) -> Key:
    return Key(row["kind"], row["key"])


def _pointer(origin: UUID, key: Key, found: UUID) -> Row:
    return {"origin": origin, "kind": key.kind, "key": key.hash, "child": found}


_SOUNDS = {
    letter: digit for digit, letters in enumerate(("bfpv", "cgjkqsxz", "dt", "l", "mn", "r"), 1) for letter in letters
}


def _sound(name: str) -> str:
    """How a plain name sounds (Soundex); a name in another alphabet is its own sound."""
    if not re.fullmatch("[a-z]+", name):
        return name
    digits, last = "", _SOUNDS.get(name[0])
    for letter in name[1:]:
        sound = _SOUNDS.get(letter)
        if sound and sound != last:
            digits += str(sound)
        if letter not in "hw":
            last = sound
    return name[0] + digits[:3].ljust(3, "0")
