"""Does a test notice? `make mutants` takes every guard of the domain away in turn and runs the tests that come to it.

A guard is a `require(...)`, or a bare call of a sentence that requires, such as `_the_contact_is_open(case)`, or
`the_referral_is_open(case, ...)`, which several chapters share. The tests of `domain/contact.py` are
`tests/domain/test_contact.py`, or, of a chapter that is tried over HTTP alone, `tests/stories/test_family.py`; some
chapters are tested with another. They alone run, in a copy of the tree, in one session for all guards
(`tests/deleting.py`). A guard that can be away without one of them failing is a survivor, and the exit code is then 1.
`python -m tests.mutants contact` takes one chapter.
"""

import ast
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from subprocess import Popen
from tempfile import TemporaryDirectory
from typing import IO

from tests.deleting import MAPPED, PLAN, TOLD, Guards

ROOT = Path(__file__).parent.parent
SENTENCES = ("_the_", "_a_", "_may_", "_screening_")
SHARED = "the_"
TESTED_WITH = {
    "concern_sharing": "concern",
    "contact": "contact step_up redirection emergencies dates",
    "cooperation": "cooperation sharing",
    "enquiry_response": "enquiry",
    "erasure": "erasing retention",
    "facts": "orders",
    "feedback": "feedback stories/feedback",
    "impact": "concern",
    "kinship": "siblings",
    "known_check": "contact",
    "ladder": "challenge",
    "need_to_know": "need_to_know told",
    "notice_delivery": "notices",
    "progression": "siblings",
    "record_erasure": "record_erasure record_review",
    "recording": "screening",
    "resolution": "challenge",
    "subject_answering": "subject_answering stories/subject_access",
    "subject_release": "subject_access",
    "supervision": "concern",
}
"""The chapters that other tests try than those of their name."""


class Astray(Exception):
    """The check itself went wrong: it shows nothing about the tests."""


@dataclass(frozen=True, kw_only=True)
class Mutant:
    """One statement to take away: bytes `begins` to `ends` of a chapter."""

    chapter: str
    line: int
    begins: int
    ends: int
    text: str

    def __str__(self) -> str:
        return f"domain/{self.chapter}.py:{self.line} {self.text}"


def mutants(chapters: Sequence[str] = ()) -> list[Mutant]:
    """Every guard of those chapters, or of all."""
    names = chapters or sorted(path.stem for path in (ROOT / "domain").glob("*.py"))
    return [mutant for name in names for mutant in _of_chapter(name)]


def its_tests(chapter: str) -> list[Path]:
    """Where the tests of a chapter stand."""
    return [_tests_of(name) for name in TESTED_WITH.get(chapter, chapter).split()]


def _tests_of(name: str) -> Path:
    place, _, name = name.rpartition("/")
    of_decisions, of_stories = (ROOT / "tests" / each / f"test_{name}.py" for each in (place or "domain", "stories"))
    return of_decisions if of_decisions.exists() else of_stories


def need_a_service(chapter: str) -> bool:
    """Whether its tests do: a decision needs none."""
    return any(each.parent.name != "domain" for each in its_tests(chapter))


def survivors(candidates: Sequence[Mutant], say: Callable[[str], object] = print) -> list[Mutant]:
    """Those that no test of their chapter misses. Astray, when the tests fail with every guard in its place."""
    with TemporaryDirectory(prefix="front-door-mutants-") as directory:
        copy = _copy(Path(directory))
        _ask_first(copy, candidates)
        survived = []
        for number, noticed, seconds in _told(copy, candidates):
            mutant = candidates[number]
            say(f"{'noticed ' if noticed else 'SURVIVED'} {seconds:4.1f} s  {mutant}")
            if not noticed:
                survived.append(mutant)
        return survived


def _of_chapter(name: str) -> Iterator[Mutant]:
    source = (ROOT / "domain" / f"{name}.py").read_bytes()
    module = ast.parse(source)
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    own = {one.name for one in module.body if isinstance(one, ast.FunctionDef)}
    imported = {one.name for each in module.body if isinstance(each, ast.ImportFrom) for one in each.names}
    shared = {one for one in imported if one.startswith(SHARED)}
    guards = {"require", *shared, *(one for one in own if one.startswith(SENTENCES))}
    for node in ast.walk(module):
        match node:
            case ast.Expr(value=ast.Call(func=ast.Name(id=called))) if called in guards:
                assert node.end_lineno is not None
                assert node.end_col_offset is not None
                yield Mutant(
                    chapter=name,
                    line=node.lineno,
                    begins=starts[node.lineno - 1] + node.col_offset,
                    ends=starts[node.end_lineno - 1] + node.end_col_offset,
                    text=ast.unparse(node),
                )


def _copy(into: Path) -> Path:
    for part in ("app", "domain", "migrations", "openapi", "projections", "tests"):
        shutil.copytree(ROOT / part, into / part, ignore=shutil.ignore_patterns("__pycache__"))
    (into / "pytest.ini").write_text("[pytest]\nmarkers = clause\n", encoding="utf-8")
    with (into / "where.txt").open("w+") as said:
        _start(into, "-c", "import domain; print(domain.__file__)", said=said).wait()
        said.seek(0)
        found = said.read().strip()
    if not Path(found).is_relative_to(into.resolve()):
        raise Astray(f"the copy would test {found}")
    return into


def _ask_first(copy: Path, candidates: Sequence[Mutant]) -> None:
    """Makes each guard of the copy ask whether it is in its place."""
    for number, one in sorted(enumerate(candidates), key=lambda numbered: numbered[1].begins, reverse=True):
        chapter = copy / "domain" / f"{one.chapter}.py"
        source = chapter.read_bytes()
        guard = source[one.begins : one.ends]
        if ast.unparse(ast.parse(guard)) != one.text:
            raise Astray(f"{one}: the chapter was edited meanwhile")
        asking = f'if __import__("tests.deleting").deleting.stands({number}): '.encode()
        chapter.write_bytes(source[: one.begins] + asking + source[one.begins :])


def _told(copy: Path, candidates: Sequence[Mutant]) -> Iterator[tuple[int, bool, float]]:
    """Of each guard by its number: whether a test noticed, and the seconds that took."""
    tests = [[str(each.relative_to(ROOT)) for each in its_tests(one.chapter)] for one in candidates]
    alone = [] if any(need_a_service(one.chapter) for one in candidates) else ["--noconftest"]
    named = dict.fromkeys(chain.from_iterable(tests))
    here = ["-q", "-p", "tests.deleting", "-p", "no:cacheprovider", "--import-mode=importlib", *alone, *named]
    Guards.written(copy / "guards", len(candidates))
    hears, tells = os.pipe()
    environment = {MAPPED: str(copy / "guards"), PLAN: json.dumps(dict(enumerate(tests))), TOLD: str(tells)}
    told = 0
    with (copy / "session.txt").open("w+") as said, os.fdopen(hears, encoding="utf-8") as heard:
        session = _start(copy, "-m", "pytest", *here, said=said, pass_fds=[tells], **environment)
        os.close(tells)
        try:
            for line in heard:
                told += 1
                match json.loads(line):
                    case {"astray": why}:
                        raise Astray(why)
                    case {"number": number, "noticed": noticed, "seconds": seconds}:
                        yield number, noticed, seconds
        except BaseException:
            session.send_signal(signal.SIGINT)  # which has it end what it started
            raise
        finally:
            session.wait()
        if told < len(candidates):
            said.seek(0)
            raise Astray(f"pytest ended before its time\n{said.read()}")


def _start(copy: Path, *arguments: str, said: IO[str], pass_fds: Sequence[int] = (), **beside: str) -> Popen[str]:
    environment = {
        **os.environ,
        "PYTHONPATH": str(copy.resolve()),
        "CI": "1",  # by which Hypothesis waits as long as it takes
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        **beside,
    }
    command = [sys.executable, *arguments]
    return Popen(command, cwd=copy, env=environment, stdout=said, stderr=said, text=True, pass_fds=pass_fds)


if __name__ == "__main__":
    every = mutants(sys.argv[1:])
    survived = survivors(every)
    print(f"{len(every)} taken away, {len(every) - len(survived)} noticed")
    for one in survived:
        print(f"no test misses {one}")
    sys.exit(1 if survived or not every else 0)
