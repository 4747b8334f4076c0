"""The Merkle tree, against the definitions of RFC 6962 written down as they stand there, its reference
vectors and another implementation."""

import random
from collections.abc import Sequence
from hashlib import sha256

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pymerkle import InmemoryTree  # type: ignore[import-untyped] # an independent implementation

from app.proof import merkle
from app.proof.merkle import Range, Tile

REFERENCE = {
    "": "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "00": "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "10": "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "2021": "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "3031": "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "40414243": "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "5051525354555657": "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "606162636465666768696a6b6c6d6e6f": "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
}
"""The leaves of the reference implementation of Certificate Transparency, each with the root it leads to."""

LEAVES = [sha256(str(number).encode()).digest() for number in range(1_500)]
DEEP = 256**3  # leaves: three levels of tiles are full


def tree(d: Sequence[bytes]) -> bytes:
    """MTH(D[n]) of RFC 6962, 2.1."""
    if not d:
        return sha256(b"").digest()
    if len(d) == 1:
        return sha256(b"\x00" + d[0]).digest()
    k = power(len(d))
    return sha256(b"\x01" + tree(d[:k]) + tree(d[k:])).digest()


def path(m: int, d: Sequence[bytes]) -> list[bytes]:
    """PATH(m, D[n]) of RFC 6962, 2.1.1."""
    if len(d) == 1:
        return []
    k = power(len(d))
    return [*path(m, d[:k]), tree(d[k:])] if m < k else [*path(m - k, d[k:]), tree(d[:k])]


def subproof(m: int, d: Sequence[bytes], b: bool = True) -> list[bytes]:
    """SUBPROOF(m, D[n], b) of RFC 6962, 2.1.2; PROOF(m, D[n]) with b true."""
    if m == len(d):
        return [] if b else [tree(d)]
    k = power(len(d))
    if m <= k:
        return [*subproof(m, d[:k], b), tree(d[k:])]
    return [*subproof(m - k, d[k:], False), tree(d[:k])]


def power(n: int) -> int:
    """The largest power of two smaller than n."""
    k = 1
    while k * 2 < n:
        k *= 2
    return k


def built(leaves: Sequence[bytes], *steps: int) -> dict[Tile, bytes]:
    """The tiles over some leaves, added in steps that end at these sizes."""
    tiles: dict[Tile, bytes] = {}
    size = 0
    for end in (*steps, len(leaves)):
        edge = {tile: tiles[tile] for tile in merkle.tiles_of([(0, size)])}
        tiles |= merkle.extend(size, edge, map(merkle.leaf_hash, leaves[size:end]))
        size = end
    return tiles


TILES = built(LEAVES)
sizes = st.integers(1, len(LEAVES))
edges = [255, 256, 257, 511, 512, 513, 1023, 1024, 1025]


def proof(ranges: Sequence[Range], tiles: dict[Tile, bytes] = TILES) -> list[bytes]:
    """Hashes for some ranges, out of no more tiles than are said to be needed."""
    needed = {tile: tiles[tile] for tile in merkle.tiles_of(ranges)}
    return [merkle.hash_of(each, needed) for each in ranges]


def test_the_roots_are_those_of_the_reference_implementation() -> None:
    leaves = [bytes.fromhex(leaf) for leaf in REFERENCE]
    for size, expected in enumerate(REFERENCE.values(), start=1):
        assert merkle.root(size, built(leaves)).hex() == tree(leaves[:size]).hex() == expected


def test_a_tree_without_leaves_has_the_root_of_nothing() -> None:
    assert merkle.root(0, {}) == merkle.EMPTY == sha256(b"").digest()


@given(sizes)
@example(256)
@example(257)
def test_tiles_of_a_longer_log_give_the_root_of_every_size(size: int) -> None:
    edge = {tile: TILES[tile] for tile in merkle.tiles_of([(0, size)])}
    assert merkle.root(size, edge) == tree(LEAVES[:size])


@given(st.lists(sizes, max_size=5).map(sorted))
@example(edges)
def test_leaves_may_be_added_in_any_steps(steps: list[int]) -> None:
    assert built(LEAVES, *steps) == TILES


@given(st.lists(sizes, max_size=5).map(sorted))
def test_tiles_only_grow_at_their_end(steps: list[int]) -> None:
    for size in steps:
        for tile, hashes in built(LEAVES[:size]).items():
            assert TILES[tile].startswith(hashes)


@given(st.data())
def test_an_inclusion_proof_is_that_of_the_rfc(data: st.DataObject) -> None:
    size = data.draw(sizes | st.sampled_from(edges))
    index = data.draw(st.integers(0, size - 1))
    found = proof(merkle.inclusion(index, size))
    leaf, root = merkle.leaf_hash(LEAVES[index]), tree(LEAVES[:size])
    assert found == path(index, LEAVES[:size])
    assert merkle.verify_inclusion(leaf, index, size, found, root)


@given(st.data())
def test_a_consistency_proof_is_that_of_the_rfc(data: st.DataObject) -> None:
    size = data.draw(sizes | st.sampled_from(edges))
    old = data.draw(st.integers(1, size))
    found = proof(merkle.consistency(old, size))
    old_root, root = tree(LEAVES[:old]), tree(LEAVES[:size])
    assert found == subproof(old, LEAVES[:size])
    assert merkle.verify_consistency(old, size, found, old_root, root)


def test_every_small_proof_holds() -> None:
    roots = [tree(LEAVES[:size]) for size in range(40)]
    for size in range(1, 40):
        for old in range(1, size + 1):
            found = proof(merkle.inclusion(old - 1, size))
            assert merkle.verify_inclusion(merkle.leaf_hash(LEAVES[old - 1]), old - 1, size, found, roots[size])
            found = proof(merkle.consistency(old, size))
            assert merkle.verify_consistency(old, size, found, roots[old], roots[size])


@given(st.data())
def test_a_changed_inclusion_proof_does_not_hold(data: st.DataObject) -> None:
    size = data.draw(st.integers(2, len(LEAVES)))
    index = data.draw(st.integers(0, size - 1))
    found, leaf, root = proof(merkle.inclusion(index, size)), merkle.leaf_hash(LEAVES[index]), merkle.root(size, TILES)
    step = data.draw(st.integers(0, len(found) - 1))
    forged = merkle.leaf_hash(b"forged")
    changed = [*found[:step], forged, *found[step + 1 :]]
    assert not merkle.verify_inclusion(forged, index, size, found, root)
    assert not merkle.verify_inclusion(leaf, index, size, found, forged)
    assert not merkle.verify_inclusion(leaf, index, size, changed, root)
    assert not merkle.verify_inclusion(leaf, index, size, found[:-1], root)
    assert not merkle.verify_inclusion(leaf, index, size, [*found, forged], root)
    assert not merkle.verify_inclusion(leaf, (index + 1) % size, size, found, root)


@given(st.data())
def test_a_changed_consistency_proof_does_not_hold(data: st.DataObject) -> None:
    size = data.draw(st.integers(2, len(LEAVES)))
    old = data.draw(st.integers(1, size - 1))
    found = proof(merkle.consistency(old, size))
    old_root, root = merkle.root(old, TILES), merkle.root(size, TILES)
    step = data.draw(st.integers(0, len(found) - 1))
    forged = merkle.leaf_hash(b"forged")
    changed = [*found[:step], forged, *found[step + 1 :]]
    assert not merkle.verify_consistency(old, size, found, forged, root)
    assert not merkle.verify_consistency(old, size, found, old_root, forged)
    assert not merkle.verify_consistency(old, size, changed, old_root, root)
    assert not merkle.verify_consistency(old, size, found[:-1], old_root, root)
    assert not merkle.verify_consistency(old, size, [*found, forged], old_root, root)
    assert not merkle.verify_consistency(old, size, [], old_root, root)
    assert not merkle.verify_consistency(old, old, [], old_root, forged)


@pytest.mark.parametrize(("old", "size"), [(0, 0), (0, 1), (2, 1), (-1, 1)])
def test_there_is_no_proof_about_leaves_that_are_not_there(old: int, size: int) -> None:
    with pytest.raises(ValueError, match="no such"):
        merkle.consistency(old, size)
    with pytest.raises(ValueError, match="no such"):
        merkle.inclusion(max(old, size) if old >= 0 else old, size)
    assert not merkle.verify_consistency(old, size, [], merkle.EMPTY, merkle.EMPTY)
    assert not merkle.verify_inclusion(merkle.EMPTY, max(old, size), size, [], merkle.EMPTY)


@given(st.integers(DEEP, 200 * DEEP), st.data())
def test_a_proof_reads_two_tiles_a_level_at_most(size: int, data: st.DataObject) -> None:
    levels = 4
    assert len(merkle.tiles_of([(0, size)])) <= levels
    assert len(merkle.tiles_of(merkle.inclusion(data.draw(st.integers(0, size - 1)), size))) <= 2 * levels
    assert len(merkle.tiles_of(merkle.consistency(data.draw(st.integers(1, size)), size))) <= 2 * levels


def test_what_is_missing_is_told_and_never_guessed() -> None:
    with pytest.raises(LookupError):
        merkle.root(300, {(0, 1): TILES[0, 1]})
    with pytest.raises(LookupError):
        merkle.root(100, {(0, 0): TILES[0, 0][: 99 * 32]})
    with pytest.raises(LookupError):
        merkle.extend(100, {(0, 0): TILES[0, 0]}, [merkle.leaf_hash(b"")])
    with pytest.raises(LookupError):
        merkle.extend(100, {}, [merkle.leaf_hash(b"")])


def test_another_implementation_has_the_same_roots_and_inclusion_proofs() -> None:
    other = InmemoryTree(algorithm="sha256")
    other.append_entries(LEAVES)
    steps = random.Random(6962)
    for size in [*edges, *steps.sample(range(1, len(LEAVES) + 1), 100)]:
        index = steps.randrange(size)
        assert merkle.root(size, TILES) == other.get_root(size)
        path = other.prove_inclusion(index + 1, size).path
        assert path == [merkle.leaf_hash(LEAVES[index]), *proof(merkle.inclusion(index, size))]
