"""The short form of `make mutants`: another three guards whenever the chapters change, and each is missed."""

import ast
from functools import cache
from hashlib import sha256

import pytest

from tests.mutants import ROOT, Astray, Mutant, its_tests, mutants, need_a_service, survivors

every = cache(mutants)


@cache
def sources() -> bytes:
    return b"".join((ROOT / "domain" / f"{name}.py").read_bytes() for name in sorted({one.chapter for one in every()}))


def drawn(mutant: Mutant) -> bytes:
    return sha256(sources() + str(mutant).encode()).digest()


def test_the_chapters_have_guards_and_a_sentence_that_requires_is_one() -> None:
    texts = {one.chapter: [each.text for each in every() if each.chapter == one.chapter] for one in every()}
    assert "_the_route_has_its_reason(command)" in texts["contact"]
    assert "_screening_is_complete(case, pack)" in texts["screening"]
    assert "_may_mend(command)" in texts["children"]
    assert all(any(text.startswith("require(") for text in of_chapter) for of_chapter in texts.values())


def test_every_chapter_with_guards_has_its_tests() -> None:
    assert [
        name for name in {one.chapter for one in every()} if not all(each.exists() for each in its_tests(name))
    ] == []


def test_a_guard_that_is_away_makes_a_test_of_its_chapter_fail() -> None:
    quick = [one for one in every() if not need_a_service(one.chapter)]
    assert survivors(sorted(quick, key=drawn)[:3]) == []


def test_a_deletion_that_no_test_notices_survives() -> None:
    source = (ROOT / "domain" / "children.py").read_bytes()
    docstring = source[: source.index(b'"""', 3) + 3]
    unnoticed = Mutant(
        chapter="children", line=1, begins=0, ends=len(docstring), text=ast.unparse(ast.parse(docstring))
    )
    heard: list[str] = []
    assert survivors([unnoticed], say=heard.append) == [unnoticed]
    assert [line.partition(" ")[0] for line in heard] == ["SURVIVED"]


def test_tests_that_do_not_run_show_nothing() -> None:
    source = (ROOT / "domain" / "children.py").read_bytes()
    inside = source.index(b"\nfrom ") + 3
    with pytest.raises(Astray, match="before its time"):
        survivors([Mutant(chapter="children", line=1, begins=inside, ends=inside, text="")])


def test_a_chapter_edited_meanwhile_is_not_taken_for_a_mutant() -> None:
    elsewhere = Mutant(chapter="children", line=1, begins=0, ends=0, text="require(something, ELSE)")
    with pytest.raises(Astray, match="edited meanwhile"):
        survivors([elsewhere])
