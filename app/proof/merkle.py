"""The Merkle tree of RFC 6962 and RFC 9162, over leaves in tiles. Pure; nothing here reads or waits.

A tree is told by the hashes of its leaves. Tile (level, index) holds, one after
another, up to 256 hashes of complete subtrees of 256**level leaves, from the
index * 256th on, as in C2SP tlog-tiles. Tiles only ever grow at their end, so
those of a log serve every smaller size of it too.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import sha256
from typing import TypeAlias

HASH = 32  # bytes
HEIGHT = 8  # levels of the tree in one level of tiles
WIDTH = 1 << HEIGHT
EMPTY = sha256().digest()
"""The root of a tree without leaves."""

Range: TypeAlias = tuple[int, int]
"""Leaves from one index to before another, as RFC 6962 splits a tree."""

Tile: TypeAlias = tuple[int, int]
"""Level and index."""

Tiles: TypeAlias = Mapping[Tile, bytes]


def leaf_hash(data: bytes) -> bytes:
    """The hash of a leaf."""
    return sha256(b"\0" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of an inner node."""
    return sha256(b"\1" + left + right).digest()


# Proving


def inclusion(index: int, size: int) -> list[Range]:
    """The ranges whose hashes prove that a tree of that size holds a leaf (RFC 9162, 2.1.3.1)."""
    if not 0 <= index < size:
        raise ValueError("no such leaf")
    low, high, path = 0, size, list[Range]()
    while high - low > 1:
        middle = low + _split(high - low)
        if index < middle:
            path.append((middle, high))
            high = middle
        else:
            path.append((low, middle))
            low = middle
    return path[::-1]


def consistency(old: int, size: int) -> list[Range]:
    """The ranges whose hashes prove that a tree extends its first `old` leaves (RFC 9162, 2.1.4.1)."""
    if not 0 < old <= size:
        raise ValueError("no such sizes")
    low, high, path = 0, size, list[Range]()
    while high != old:
        middle = low + _split(high - low)
        if old <= middle:
            path.append((middle, high))
            high = middle
        else:
            path.append((low, middle))
            low = middle
    if low:
        path.append((low, high))
    return path[::-1]


def tiles_of(ranges: Iterable[Range]) -> set[Tile]:
    """The tiles the hashes of some ranges are made from. Those of (0, size) are the tree's right edge."""
    return {
        (height // HEIGHT, low >> height // HEIGHT * HEIGHT + HEIGHT)
        for each in ranges
        for low, height in _complete(each)
    }


def hash_of(leaves: Range, tiles: Tiles) -> bytes:
    """The hash of a range. LookupError: a tile is missing, or too short."""
    hashes = [_subtree(low, height, tiles) for low, height in _complete(leaves)]
    return _joined(hashes)


def root(size: int, tiles: Tiles) -> bytes:
    """The root of the tree of that size. LookupError as of `hash_of`."""
    return hash_of((0, size), tiles)


# Building


def extend(size: int, edge: Tiles, leaf_hashes: Iterable[bytes]) -> dict[Tile, bytes]:
    """The tiles that change when leaves are added to a tree of that size.

    edge: its right edge, `tiles_of([(0, size)])`. LookupError: one of these is missing, or of another length.
    """
    changed: dict[Tile, bytes] = {}
    level, new = 0, b"".join(leaf_hashes)
    while new:
        index, filled = divmod(size >> level * HEIGHT, WIDTH)
        if filled:
            if len(edge[level, index]) != filled * HASH:
                raise LookupError("a tile has another length")
            new = edge[level, index] + new
        cut = [new[start : start + WIDTH * HASH] for start in range(0, len(new), WIDTH * HASH)]
        changed |= {(level, index + number): tile for number, tile in enumerate(cut)}
        new = b"".join(_folded(tile) for tile in cut if len(tile) == WIDTH * HASH)
        level += 1
    return changed


# Verifying


def verify_inclusion(leaf_hash: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether a proof shows that the tree of that size and root holds the leaf (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    node, last, found = index, size - 1, leaf_hash
    for step in proof:
        if last == 0:
            return False
        if node & 1 or node == last:
            found = node_hash(step, found)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            found = node_hash(found, step)
        node, last = node >> 1, last >> 1
    return last == 0 and found == root


def verify_consistency(old: int, size: int, proof: Sequence[bytes], old_root: bytes, root: bytes) -> bool:
    """Whether a proof shows that one tree extends the other (RFC 9162, 2.1.4.2)."""
    if not 0 < old <= size:
        return False
    if old == size:
        return not proof and old_root == root
    first, *steps = [old_root, *proof] if old & (old - 1) == 0 else proof or [b""]
    node, last = old - 1, size - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    before = after = first
    for step in steps:
        if last == 0:
            return False
        if node & 1 or node == last:
            before, after = node_hash(step, before), node_hash(step, after)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            after = node_hash(after, step)
        node, last = node >> 1, last >> 1
    return last == 0 and before == old_root and after == root


# Helpers


def _split(size: int) -> int:
    """The largest power of two below a size."""
    return 1 << (size - 1).bit_length() - 1


def _complete(leaves: Range) -> Iterator[tuple[int, int]]:
    """The complete subtrees a range is made of, from the left: first leaf and height."""
    low, high = leaves
    while low < high:
        height = (high - low).bit_length() - 1
        yield low, height
        low += 1 << height


def _subtree(low: int, height: int, tiles: Tiles) -> bytes:
    level, within = divmod(height, HEIGHT)
    index, offset = divmod(low >> level * HEIGHT, WIDTH)
    hashes = tiles[level, index][offset * HASH : (offset + (1 << within)) * HASH]
    if len(hashes) != HASH << within:
        raise LookupError("a tile is too short")
    return _folded_lately(hashes)


def _folded(hashes: bytes) -> bytes:
    """The root over a power of two of hashes."""
    while len(hashes) > HASH:
        pairs = range(0, len(hashes), 2 * HASH)
        hashes = b"".join([sha256(b"\1" + hashes[pair : pair + 2 * HASH]).digest() for pair in pairs])
    return hashes


_folded_lately = lru_cache(maxsize=1024)(_folded)
"""The same; of the upper levels, which one proof shares with the next, most are known."""


def _joined(hashes: Sequence[bytes]) -> bytes:
    """The root over complete subtrees that shrink from left to right."""
    if not hashes:
        return EMPTY
    found = hashes[-1]
    for left in hashes[-2::-1]:
        found = node_hash(left, found)
    return found
