"""Does a test notice? `make mutants` deletes every guard of the domain in turn and runs the tests of its chapter.

A guard is a `require(...)`, or a bare call of a sentence that requires, such as `_the_contact_is_open(case)`, or
`the_referral_is_open(case, ...)`, which several chapters share. The tests of `domain/contact.py` are
`tests/domain/test_contact.py`, or, of a chapter that is tried over HTTP alone, `tests/stories/test_family.py`; some
chapters are tested with another. They alone run, in a copy of the tree. A deletion that they pass over is a survivor,
and the exit code is then 1. `python -m tests.mutants contact` takes one chapter.
"""

import ast
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
SENTENCES = ("_the_", "_a_", "_may_", "_screening_")
SHARED = "the_"
SIDE_BY_SIDE = 2
PATIENCE = 900  # seconds
TESTED_WITH = {
    "concern_sharing": "concern",
    "contact": "contact step_up redirection emergencies",
    "cooperation": "cooperation sharing",
    "enquiry_response": "enquiry",
    "facts": "orders",
    "feedback": "feedback stories/feedback",
    "impact": "concern",
    "kinship": "siblings",
    "known_check": "contact",
    "ladder": "challenge",
    "notice_delivery": "notices",
    "progression": "siblings",
    "recording": "screening",
    "resolution": "challenge",
    "supervision": "concern",
}
"""The chapters that other tests try than those of their name."""

PASSED, FAILED = 0, 1  # pytest's exit codes


class Astray(Exception):
    """The check itself went wrong: it shows nothing about the tests."""


@dataclass(frozen=True, kw_only=True)
class Mutant:
    """One statement to delete: bytes `begins` to `ends` of a chapter."""

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
    """Those whose deletion no test of their chapter notices. Astray, when the tests fail without any deletion."""
    with TemporaryDirectory(prefix="front-door-mutants-") as directory:
        copies: SimpleQueue[Path] = SimpleQueue()
        for n in range(SIDE_BY_SIDE):
            copies.put(_copy(Path(directory) / str(n)))

        def noticed(mutant: Mutant) -> bool:
            copy, began = copies.get(), time.monotonic()
            try:
                found = _noticed(mutant, copy)
            finally:
                copies.put(copy)
            if mutant.text:
                say(f"{'noticed ' if found else 'SURVIVED'} {time.monotonic() - began:4.1f} s  {mutant}")
            elif found:
                raise Astray(f"the tests of {mutant.chapter} fail as they are")
            return found

        with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
            untouched = {one.chapter: replace(one, begins=0, ends=0, text="") for one in candidates}
            found = list(pool.map(noticed, [*untouched.values(), *candidates]))[len(untouched) :]
            return [one for one, seen in zip(candidates, found, strict=True) if not seen]


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
    found = _run(into, "-c", "import domain; print(domain.__file__)").stdout.strip()
    if not Path(found).is_relative_to(into.resolve()):
        raise Astray(f"the copy would test {found}")
    return into


def _noticed(mutant: Mutant, copy: Path) -> bool:
    chapter = copy / "domain" / f"{mutant.chapter}.py"
    source = chapter.read_bytes()
    deleted = source[mutant.begins : mutant.ends]
    if ast.unparse(ast.parse(deleted)) != mutant.text:
        raise Astray(f"{mutant}: the chapter was edited meanwhile")
    chapter.write_bytes(source[: mutant.begins] + (b"pass" if deleted else b"") + source[mutant.ends :])
    try:
        tests = its_tests(mutant.chapter)
        alone = [] if need_a_service(mutant.chapter) else ["--noconftest"]
        named = [str(each.relative_to(ROOT)) for each in tests]
        here = ["-x", "-q", "-p", "no:cacheprovider", "--import-mode=importlib", *alone, *named]
        run = _run(copy, "-m", "pytest", *here)
    except subprocess.TimeoutExpired:
        if not deleted:
            raise Astray(f"the tests of {mutant.chapter} take longer than {PATIENCE} s as they are") from None
        return True  # what hangs is noticed
    finally:
        chapter.write_bytes(source)
    if run.returncode not in {PASSED, FAILED}:
        raise Astray(f"{mutant}: pytest answered {run.returncode}\n{run.stdout}{run.stderr}")
    return run.returncode == FAILED


def _run(copy: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "PYTHONPATH": str(copy.resolve()),
        "CI": "1",  # by which Hypothesis waits as long as it takes
        "PYTHONDONTWRITEBYTECODE": "1",  # two deletions of one length within one second would share it
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",  # half of the time goes into loading plug-ins no chapter needs
    }
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=copy,
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


if __name__ == "__main__":
    every = mutants(sys.argv[1:])
    survived = survivors(every)
    print(f"{len(every)} deleted, {len(every) - len(survived)} noticed")
    for one in survived:
        print(f"no test notices the deletion of {one}")
    sys.exit(1 if survived or not every else 0)
