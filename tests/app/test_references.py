"""References that survive the telephone."""

import re
from collections import Counter
from itertools import combinations
from uuid import UUID

import pytest

from app.base import references
from app.base.references import ALPHABET, LENGTH, PATTERN, Referent

SOME = [references.new(kind) for kind in Referent for _ in range(30)]


@pytest.mark.parametrize("kind", list(Referent))
def test_a_new_reference_is_short_of_its_kind_and_read_back(kind: Referent) -> None:
    for _ in range(200):
        reference = references.new(kind)
        assert re.fullmatch(PATTERN, reference)
        assert (len(reference), reference[0]) == (LENGTH, kind.value)
        assert references.read(kind, reference) == reference
        assert all(references.read(other, reference) is None for other in Referent if other is not kind)


def test_a_reference_is_within_the_censuss_twenty_characters() -> None:
    assert len(references.spoken(references.new(Referent.CASE)).replace(" ", "")) <= 20


def test_a_reference_is_read_however_it_is_said_or_typed() -> None:
    for reference in SOME:
        kind = Referent(reference[0])
        heard = reference.replace("0", "O").replace("1", "l").lower()
        for typed in (references.spoken(reference), heard, "-".join(reference), f" {reference} "):
            assert references.read(kind, typed) == reference


def test_every_single_wrong_character_is_noticed() -> None:
    for reference in SOME:
        for place in range(1, LENGTH):
            for wrong in set(ALPHABET) - {reference[place]}:
                assert (
                    references.read(Referent(reference[0]), reference[:place] + wrong + reference[place + 1 :]) is None
                )


def test_every_swap_of_two_characters_is_noticed() -> None:
    for reference in SOME:
        for one, other in combinations(range(1, LENGTH), 2):
            if reference[one] != reference[other]:
                swapped = list(reference)
                swapped[one], swapped[other] = reference[other], reference[one]
                assert references.read(Referent(reference[0]), "".join(swapped)) is None


@pytest.mark.parametrize(
    "text", ["", "C", "C" * 13, "C" * 14, "CU00000000000", "C\N{FULLWIDTH DIGIT ONE}", "É" * 13, "C0000000000\n0"]
)
def test_what_cannot_be_a_reference_is_none(text: str) -> None:
    assert references.read(Referent.CASE, text) is None


def test_references_do_not_repeat_and_use_every_character() -> None:
    drawn = [references.new(Referent.CASE) for _ in range(3_000)]
    assert len(set(drawn)) == len(drawn)
    for place in range(1, LENGTH):
        assert set(Counter(reference[place] for reference in drawn)) == set(ALPHABET)


def test_a_stream_is_named_by_authority_and_reference_alone() -> None:
    stream = references.stream_of("925", "C0000000000AW")
    assert stream == UUID("9848faf6-8150-884c-a5cf-4473047cc72c")
    assert (stream.version, stream.variant) == (8, "specified in RFC 4122")
    assert stream != references.stream_of("926", "C0000000000AW")
    assert len({references.stream_of("925", reference) for reference in SOME}) == len(SOME)
