"""The child index: by what a child can be found, as keyed hashes.

A case says something of its child, and by that the child it is matched to is
found: by family name and date of birth, by the sound of the family name and the
first letter of the given one, by postcode and date of birth, and by strong
identifiers. A child is found too by the identifiers it holds itself. What was
erased, or cannot be opened, is not indexed.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection

from domain.events import (
    CaseJoined,
    ChildDetails,
    ChildRecorded,
    ChildrenFoundDifferent,
    ChildrenFoundSame,
    ContactRecorded,
    IdentifierClaimed,
    IdentifierReleased,
    Recorded,
    Sealed,
)
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

    family, given, born = _plain(family_name), _plain(given_name), str(date_of_birth or "")
    code = re.sub(r"\W", "", postcode or "").upper()
    keys = {key(kind, number) for kind, number in identifiers}
    if family and born:
        keys.add(key("family-name-and-birth", family, born))
    if family:
        keys.add(key("family-name-sound-and-initial", _sound(family), given[:1]))
    if code and born:
        keys.add(key("postcode-and-birth", code, born))
    return keys


def apply(connection: Connection, batch: Sequence[Recorded], tools: Tools) -> None:
    """Bring the index up to date: what cases and children say, whom cases are matched to, who is the same person."""
    _index(connection, batch, tools)
    _describe(connection, batch)
    _join(connection, batch)


CHILD_INDEX = Projection("child_index", 1, (child, child_index, same_child), apply)


def _index(connection: Connection, batch: Sequence[Recorded], tools: Tools) -> None:
    origins = {entry.event.case if isinstance(entry.event, CaseJoined) else entry.stream for entry in batch}
    released = {entry.stream for entry in batch if isinstance(entry.event, IdentifierReleased)}
    before = [*rows.load(connection, child_index, origins), *rows.load(connection, child_index, released, by="child")]
    index: dict[UUID, dict[Key, UUID]] = defaultdict(dict)  # origin -> key -> the child it leads to
    for row in before:
        index[row["origin"]][_key(row)] = row["child"]
    for entry in batch:
        _point(index, entry, tools)
    after = [_pointer(origin, key, found) for origin, keys in index.items() for key, found in keys.items()]
    rows.save(connection, child_index, after)
    rows.discard(connection, child_index, [row for row in before if _key(row) not in index[row["origin"]]])


def _point(index: dict[UUID, dict[Key, UUID]], entry: Recorded, tools: Tools) -> None:
    match entry.event:
        case ContactRecorded(child=own, details=details):
            index[entry.stream] = dict.fromkeys(_keys_of(details, tools), own)
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


def _describe(connection: Connection, batch: Sequence[Recorded]) -> None:
    concerned = {_described(entry) for entry in batch}
    children = {row["child"]: row for row in rows.load(connection, child, concerned)}
    for entry in batch:
        described = _described(entry)
        blank: Row = {"child": described, "reference": None, "details": None}
        match entry.event:
            case ContactRecorded(details=details):
                fields = ("given_name", "family_name", "date_of_birth")
                known = rows.sealed_fields({name: getattr(details, name) for name in fields})
                children[described] = children.get(described, blank) | {"details": known}
            case ChildRecorded(reference=reference):
                children[described] = children.get(described, blank) | {"reference": reference}
    rows.save(connection, child, children.values())


def _described(entry: Recorded) -> UUID:
    return entry.event.child if isinstance(entry.event, ContactRecorded) else entry.stream


def _join(connection: Connection, batch: Sequence[Recorded]) -> None:
    pairs: dict[tuple[UUID, UUID], bool] = {}
    for entry in batch:
        if isinstance(entry.event, ChildrenFoundSame | ChildrenFoundDifferent):
            pairs[entry.stream, entry.event.other] = isinstance(entry.event, ChildrenFoundSame)
    joined = [{"child": one, "other": other} for (one, other), same in pairs.items() if same]
    parted = [{"child": one, "other": other} for (one, other), same in pairs.items() if not same]
    rows.save(connection, same_child, joined)
    rows.discard(connection, same_child, parted)


def _keys_of(details: ChildDetails, tools: Tools) -> set[Key]:
    def opened(value: object) -> str | None:
        text = tools.open(value) if isinstance(value, Sealed) else None
        return text if isinstance(text, str) else None

    born = opened(details.date_of_birth or details.expected_date_of_birth)
    keys = search_keys(
        tools.digest,
        given_name=opened(details.given_name),
        family_name=opened(details.family_name),
        date_of_birth=born,
        postcode=opened(details.address.postcode) if details.address else None,
        identifiers=[(identifier.kind, identifier.digest) for identifier in details.identifiers],
    )
    if alias := (opened(details.also_known_as) or "").split():
        keys |= search_keys(tools.digest, given_name=alias[0], family_name=alias[-1], date_of_birth=born)
    return keys


def _key(row: Row) -> Key:
    return Key(row["kind"], row["key"])


def _pointer(origin: UUID, key: Key, found: UUID) -> Row:
    return {"origin": origin, "kind": key.kind, "key": key.hash, "child": found}


_SOUNDS = {
    letter: digit for digit, letters in enumerate(("bfpv", "cgjkqsxz", "dt", "l", "mn", "r"), 1) for letter in letters
}
_PLAIN = str.maketrans({
    accented: letter
    for letter, many in {
        "a": "àáâãäåāăą", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ", "i": "ìíîïĩīĭįı",
        "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņň", "o": "òóôõöøōŏő", "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț",
        "u": "ùúûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
    }.items()
    for accented in many
})  # fmt: skip


def _plain(name: str | None) -> str:
    """A name as it is compared: without accents, case, spaces and hyphens."""
    return "".join(letter for letter in (name or "").casefold().translate(_PLAIN) if letter.isalpha())


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
