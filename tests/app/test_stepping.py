"""`frontdoor replay`: stepped through on a real pseudo-terminal, drawn at any size, printed when piped."""

import asyncio
import fcntl
import json
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import NoReturn

import pytest
from typer.testing import CliRunner

from app import cli
from app.base import references
from app.base.errors import CannotStart
from app.base.references import Referent
from app.reading.replay import NOW, Moment
from app.terminal import full_screen, stepping, transcript
from app.terminal.stepping import CHANGED, FOOT, KEYS, LATE, SHOWN, Stepper
from app.wording.words import exact
from domain.policy import KNOWN
from tests.app.log import Log, opened
from tests.domain.examples import AT, CONTACT, FOUND_NEW, LEVEL, PROGRESSED, RECEIVED_AT, REFERRED
from tests.projections.front import CONCERN, Front
from tests.serving import Database

HOUR = timedelta(hours=1)
ANOTHER = references.new(Referent.CASE)
WITHIN = 60.0  # seconds, on a machine that does much else


def late_case() -> Log:
    """A case whose level was decided an hour after it was due, and its outcome with it."""
    decided = RECEIVED_AT + 25 * HOUR
    log = opened().case(replace(FOUND_NEW, occurred_at=RECEIVED_AT + HOUR))
    return log.case(replace(LEVEL, occurred_at=decided)).case(replace(PROGRESSED, occurred_at=decided + HOUR))


def stepper(log: Log, asked: Moment = NOW, **more: str | int | None) -> Stepper:
    told = {"pack": None, "compare_with": None, **more}
    return stepping.at(log.replay(), asked, now=AT + 48 * HOUR, **told)  # type: ignore[arg-type] # of those two kinds


def drawn(stepper: Stepper, width: int = 100, height: int = 40) -> list[str]:
    return [line.plain for line in stepper.drawn(width, height)]


def pressed(stepper: Stepper, *keys: str) -> str:
    """What is drawn once some keys were pressed."""
    for key in keys:
        assert stepper.press(key)
    return "\n".join(drawn(stepper))


# What is drawn


def test_the_last_line_is_shown_first_with_the_clock_that_was_late() -> None:
    shown = drawn(stepper(late_case()))
    assert shown[0].startswith("Case C-1")
    assert shown[0].endswith("line 6 of 6")
    assert shown[2].startswith("T2 Outcome of the consultation or safeguarding referral (statutory)")
    assert shown[2].endswith(" Met late ")
    assert re.fullmatch("█+┃▒+·+", shown[3])
    assert all(word in shown[4] for word in ("Received 7 Jul 10:15am", "Due 8 Jul 10:15am", "Decided 8 Jul 12:15pm"))
    assert shown[5].startswith("2 hours past the 1 working day limit.")
    assert shown[-1].strip() == FOOT
    assert any(line.startswith(f"{SHOWN}  6 Contact outcome decided: Progress to a") for line in shown)


def test_what_a_line_changed_has_a_mark_and_nothing_else_has() -> None:
    shown = drawn(stepper(late_case()), height=80)
    beside = [line.split("│", 1)[1].strip() for line in shown if "│" in line]
    marked = [each.removeprefix(CHANGED).split("  ")[0].strip() for each in beside if each.startswith(CHANGED)]
    assert marked[:2] == ["Outcome", "Decided by"]
    assert not {"Name", "Received", "Level of response"} & set(marked)
    assert f"{CHANGED} Referral" in shown[0]


def test_the_shown_line_is_reversed_and_nothing_beside_it() -> None:
    shown = next(line for line in stepper(late_case()).drawn(100, 40) if line.plain.startswith(SHOWN))
    reversed_to = [span.end for span in shown.spans if "reverse" in str(span.style)]
    assert reversed_to == [100 * 9 // 20]
    assert not shown.style


def test_a_deadline_stands_on_the_timeline_where_it_passed() -> None:
    shown = [line.split("│")[0].strip() for line in drawn(stepper(late_case()))]
    passed = next(index for index, line in enumerate(shown) if line.startswith(f"{LATE} 8 Jul 10:15am T1"))
    assert shown[passed - 1] == "4 Known check recorded: new"


def test_every_step_forward_and_back_shows_its_line() -> None:
    walk = stepper(late_case())
    for keys, number in (
        (["g"], 1), (["right"], 2), (["l"], 3), (["space"], 4), (["down"], 5), (["left"], 4), (["h"], 3), (["up"], 2),
        (["end"], 6), (["right"], 6), (["home"], 1), (["left"], 1), (["G"], 6), (["x", "resized"], 6),
    ):  # fmt: skip
        shown = pressed(walk, *keys)
        assert f"line {number} of 6" in shown
        assert len(re.findall(f"^{SHOWN}", shown, re.MULTILINE)) == 1
    assert not walk.press("q")


def test_before_its_contact_the_case_has_not_begun() -> None:
    shown = pressed(stepper(late_case()), "g")
    assert "The case has not begun yet." in shown
    assert "No clock runs yet." in shown


def test_the_rules_of_a_line_are_quoted_with_their_source() -> None:
    shown = pressed(stepper(late_case()), "r")
    assert "The rules of line 6, Contact outcome decided" in shown
    assert "SC2  “a decision will be made about the outcome" in shown
    assert "Initial Contact and Referrals, chapter 1.2.1" in shown
    assert "SC2  “" not in pressed(stepper(late_case()), "r", "r")


def test_the_keys_are_told_and_escape_goes_back_before_it_leaves() -> None:
    walk = stepper(late_case())
    shown = pressed(walk, "?")
    assert all(name in shown for name in KEYS)
    assert "Keys" not in pressed(walk, "escape")
    assert not walk.press("escape")


def test_a_line_is_compared_with_another_in_either_direction() -> None:
    walk = stepper(late_case())
    assert "What changed" not in pressed(walk, "left", "left", "c")
    shown = pressed(walk, "right")
    assert "What changed from line 4 to line 5" in shown
    assert f"{CHANGED} Screening: level" in shown
    assert "Level: 4" in shown
    assert "What changed from line 2 to line 4" in (back := pressed(walk, "left", "left", "left"))
    assert "Result: New" in back
    assert "was Received" in back
    assert "What changed" not in pressed(walk, "right", "right", "c", "right")


def test_the_other_pack_tells_what_would_have_been_late() -> None:
    log = opened().case(replace(LEVEL, occurred_at=RECEIVED_AT + 5 * HOUR))
    log.case(replace(PROGRESSED, occurred_at=RECEIVED_AT + 9 * HOUR))
    walk = stepper(log)
    assert "Met" in (own := pressed(walk))
    assert "Met late" not in own
    shown = pressed(walk, *["p"] * (len(KNOWN) - 1))  # the case's own is not among them
    assert "Under same-day-example" in shown
    assert "Would have been late: T1, T11, T2." in shown
    assert f"{LATE} T2 Outcome of the consultation" in shown
    assert "same-day-example" not in pressed(walk, "p")
    assert "Would have been late: T1, T11, T2." in pressed(stepper(log, pack="same-day-example"))


def test_clocks_stand_as_they_did_at_the_line_and_at_the_end_as_they_do_now() -> None:
    log = opened().case(replace(FOUND_NEW, occurred_at=RECEIVED_AT + HOUR))
    assert "Overdue" in pressed(stepper(log))
    assert "Now 10 Jul" in pressed(stepper(log))
    assert "Overdue" not in pressed(stepper(log), "left")
    then = Moment(as_of=RECEIVED_AT + 2 * HOUR)
    assert "22 hours left of the 24 hours limit" in pressed(stepper(log, then))
    assert f"As recorded by {exact(RECEIVED_AT + 2 * HOUR)}." in pressed(stepper(log, then))


@pytest.mark.parametrize(("width", "height"), [(80, 24), (72, 24), (71, 24), (40, 12), (20, 6), (5, 2), (250, 70)])
def test_the_screen_is_filled_and_never_overfilled(width: int, height: int) -> None:
    walk = stepper(late_case())
    for key in ("right", "g", "right", "r", "?", "p", "c", "end", "page-down", "page-down", "page-up"):
        walk.press(key)
        lines = walk.drawn(width, height)
        assert len(lines) == height
        assert {line.cell_len for line in lines} == {width}


def test_a_narrow_terminal_gets_one_column() -> None:
    narrow, wide = drawn(stepper(late_case()), width=60), drawn(stepper(late_case()), width=80)
    assert not any("│" in line for line in narrow)
    assert sum("│" in line or "↓" in line for line in wide) > 20


def test_more_of_the_case_is_a_page_down() -> None:
    walk = stepper(late_case())
    first = drawn(walk, 80, 24)
    assert any("↓" in line for line in first)
    for _ in range(20):
        walk.press("page-down")
        drawn(walk, 80, 24)
    last = drawn(walk, 80, 24)
    assert any("↑" in line for line in last)
    assert not any("↓" in line for line in last)
    for _ in range(20):
        walk.press("page-up")
        drawn(walk, 80, 24)
    assert any("The contact" in line for line in drawn(walk, 80, 24))


def test_what_people_wrote_cannot_steer_the_terminal() -> None:
    evil = "Hungry.\x1b]0;title\x07\x1b[2J\u202egnirts\x9b31m\u00a0end\r\nNext line"
    log = opened(replace(CONTACT, concern_summary=evil))
    walk = stepper(log)
    walk.press("g")
    walk.press("right")
    told = list(transcript.history(log.replay(), NOW, log.replay().steps(), None, None, AT + 48 * HOUR))
    for text in ("\n".join(drawn(walk)), "\n".join(told)):
        assert "Hungry." in text
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)


def test_what_is_not_there_is_said_in_a_sentence() -> None:
    for asked, more, sentence in (
        (Moment(version=9), {}, "had not come to that version"),
        (Moment(as_of=RECEIVED_AT - HOUR), {}, "The case was not there yet"),
        (NOW, {"pack": "no-such-pack"}, f"there are {', '.join(KNOWN)}."),
        (NOW, {"compare_with": 7}, "they are 1 to 6."),
    ):
        with pytest.raises(CannotStart, match=sentence):
            stepper(late_case(), asked, **more)


# The keys


@pytest.mark.parametrize(
    ("raw", "keys"),
    [
        (b"\x1b[C\x1bOC\x1b[D", ["right", "right", "left"]),
        (b"\x1b[A\x1b[B\x1b[H\x1b[F\x1b[1~\x1b[4~", ["up", "down", "home", "end", "home", "end"]),
        (b"\x1b[5~\x1b[6~", ["page-up", "page-down"]),
        (b"lhgG cpr?q", ["l", "h", "g", "G", "space", "c", "p", "r", "?", "q"]),
        (b"\x1b", ["escape"]),
        (b"\x1b[1;5C", [""]),
        ("é".encode(), ["", ""]),
    ],
)
def test_keys_have_names(raw: bytes, keys: list[str]) -> None:
    assert [key if len(key) == 1 or key in NAMED else "" for key in full_screen.named(raw)] == keys


NAMED = {"right", "left", "up", "down", "home", "end", "page-up", "page-down", "space", "escape"}


# Through a pseudo-terminal


class Screen:
    """A terminal of 80 by 24 with `frontdoor replay` in it, in a process forked from this one."""

    def __init__(self, arguments: Sequence[str], environment: dict[str, str]) -> None:
        self.written = b""
        self.process, self.master = pty.fork()
        if self.process == 0:
            _replay(arguments, environment)
        self.before = termios.tcgetattr(self.master)

    def until(self, text: str, then: str = "") -> str:
        """Everything written since the last key, once some text is there, and another after it."""
        deadline = time.monotonic() + WITHIN
        while time.monotonic() < deadline:
            shown = re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]", b"", self.written).decode("utf-8", "replace")
            if text in shown and then in shown[shown.index(text) :]:
                return shown
            if not self._reads(0.2):
                break
        raise AssertionError(f"{text!r} was not written: {self.written!r}")

    def types(self, keys: bytes) -> None:
        """Press some keys."""
        self.written = b""
        os.write(self.master, keys)

    def press(self, keys: bytes, text: str) -> str:
        """Press some keys and wait for a text, and for the rest of its screen."""
        self.types(keys)
        return self.until(text, then="q leave")

    def resize(self, columns: int, lines: int, text: str) -> str:
        """Make the terminal another size and wait for a text, and for the rest of its screen."""
        self.written = b""
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        return self.until(text, then="q leave")

    def ended(self) -> int:
        """The exit code. The terminal must be as it was."""
        while self._reads(WITHIN):
            pass
        _, status = os.waitpid(self.process, 0)
        self.process = 0
        return os.waitstatus_to_exitcode(status)

    def leave(self) -> None:
        if self.process:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        os.close(self.master)

    def _reads(self, seconds: float) -> bool:
        """Whether the process still has the terminal."""
        if select.select([self.master], [], [], seconds)[0]:
            try:
                self.written += os.read(self.master, 65536)
            except OSError:
                return False
        return True


def _replay(arguments: Sequence[str], environment: dict[str, str]) -> NoReturn:
    """What the forked process does: the command, as its entry point runs it, after which the settings are told."""
    code: object = 1
    try:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        os.environ.clear()
        os.environ.update(environment)
        sys.stdin, sys.stdout, sys.stderr = (open(number, mode) for number, mode in ((0, "r"), (1, "w"), (2, "w")))  # noqa: PTH123, SIM115 - by their numbers
        sys.argv = ["frontdoor", "replay", *arguments]
        before = termios.tcgetattr(0)
        try:
            cli.main()
        except SystemExit as ended:
            code = ended.code
        sys.stdout.flush()
        if termios.tcgetattr(0) != before:
            code = 99
    finally:
        os._exit(code if isinstance(code, int) else 0)


RESTORED = b"\x1b[?1049l"
"""The screen from before is back."""

COLOUR = rb"\x1b\[(?:[0-9]+;)*[349][0-7](?:;[0-9]+)*m"


@pytest.fixture(scope="module")
def case(database: Database) -> str:
    """A case in the database, all the way to its referral within the hour, so that no deadline has passed."""

    async def made() -> str:
        front = Front(database.url, database.keys, start=datetime.now(UTC) - timedelta(hours=1))
        await front.journal.open()
        (opened,) = await front.receive()
        await front.refer(opened)
        await front.journal.close()
        return opened.reference

    return asyncio.run(made())


@pytest.fixture
def environment(database: Database) -> dict[str, str]:
    """The settings of a service over the database."""
    return {
        "PATH": os.environ["PATH"],
        "FRONTDOOR_DATABASE_URL": database.url,
        "FRONTDOOR_ISSUER": "http://127.0.0.1",
        "FRONTDOOR_KEYS_DIRECTORY": str(database.keys),
        "FRONTDOOR_CHECKPOINTS_TO": str(database.directory / "checkpoints"),
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
    }


@pytest.fixture
def screen(environment: dict[str, str], case: str) -> Iterator[Callable[..., Screen]]:
    """Somebody starts it, with some arguments and settings."""
    begun: list[Screen] = []

    def begin(*arguments: str, **more: str) -> Screen:
        begun.append(Screen([case, "--authority", "925", *arguments], environment | more))
        return begun[-1]

    yield begin
    for each in begun:
        each.leave()


def test_somebody_steps_through_a_case(screen: Callable[..., Screen]) -> None:
    shown = screen()
    assert "Team manager notified" in shown.until("q leave")
    assert re.search(COLOUR, shown.written)
    shown.press(b"g", f"line 1 of {LINES}")
    assert f"{CHANGED} Concern" in shown.press(b"\x1b[C", f"line 2 of {LINES}")
    assert "Written confirmation expected" in shown.press(b"l", f"line 3 of {LINES}")
    shown.press(b"r", "The rules of line 3")
    shown.press(b"\x1b", "The child")
    shown.press(b"p", "Would have been late")
    shown.press(b"pcG", f"What changed from line 3 to line {LINES}")
    assert "│" not in shown.resize(60, 24, f"What changed from line 3 to line {LINES}")
    shown.types(b"q")
    assert shown.ended() == 0
    assert RESTORED in shown.written


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_the_terminal_is_restored_whatever_ends_it(
    screen: Callable[..., Screen], number: signal.Signals, code: int
) -> None:
    shown = screen()
    shown.until("q leave")
    os.kill(shown.process, number)
    assert shown.ended() == code
    assert RESTORED in shown.written
    assert b"\x1b[?25h" in shown.written, "and so is the cursor"


def test_the_terminal_is_restored_when_drawing_fails(
    screen: Callable[..., Screen], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(stepper: Stepper, key: str) -> bool:
        raise RuntimeError("canary")

    monkeypatch.setattr(Stepper, "press", fails)
    shown = screen()
    shown.until("q leave")
    shown.types(b"l")
    shown.until("RuntimeError")
    assert shown.ended() == 2
    assert RESTORED in shown.written
    assert b"canary" not in shown.written


def test_without_colour_the_marks_are_there(screen: Callable[..., Screen]) -> None:
    shown = screen("--version", "10", NO_COLOR="1")
    assert CHANGED in shown.until("q leave")
    assert not re.search(COLOUR, shown.written)
    shown.types(b"q")
    assert shown.ended() == 0


@pytest.mark.parametrize("how", [["--no-step"], ["--json"]])
def test_on_a_terminal_too_it_prints_when_told_to(screen: Callable[..., Screen], how: list[str]) -> None:
    shown = screen(*how)
    assert shown.ended() == 0
    assert "notified" in shown.written.decode()
    assert b"\x1b" not in shown.written


# Printed


LINES = len(REFERRED) + 5
"""Of the case: what led to the referral, its recording and notification, the call, what confirms it, and the child."""


@pytest.fixture
def printed(environment: dict[str, str], case: str) -> Callable[..., str]:
    """What is printed into a pipe."""

    def prints(*arguments: str) -> str:
        done = CliRunner().invoke(cli.app, ["replay", case, "--authority", "925", *arguments], env=environment)
        assert done.exit_code == 0, done.output
        return done.stdout

    return prints


def test_piped_it_prints_every_line(printed: Callable[..., str]) -> None:
    told = printed("--compare-with", "3", "--pack", "same-day-example")
    assert re.findall(r"^ *(\d+) \d+ \w+ \d{4} at ", told, re.MULTILINE) == [str(n + 1) for n in range(LINES)]
    decided = re.search(r"Contact outcome decided: Progress to a Referral  \[Referral\]\n(.*\n)+?\n", told)
    assert decided
    assert "A. N. Other, Screening Manager" in decided.group()
    assert "Rules SC2, C16" in decided.group()
    assert "Outcome:\n      Outcome: Progress to referral" in decided.group()
    assert "Done: Decide the outcome of the contact (SC2)" in decided.group()
    assert f"Concern: {CONCERN}" in told
    assert "Clock started: Level of response decided (T1), due " in told
    assert "What changed since line 3:" in told
    assert "Under same-day-example" in told
    assert "\x1b" not in told


def test_a_deadline_that_passed_is_printed_before_the_line_that_followed_it() -> None:
    log = late_case()
    told = list(transcript.history(log.replay(), NOW, log.replay().steps(), None, None, AT + 48 * HOUR))
    passed = told.index(
        "  ! Deadline passed 8 July 2026 at 10:15am: T1, level of response decided: nothing done by then"
    )
    assert "Level of response decided: level 4  [Checked]" in next(
        line for line in told[passed:] if line[:3].strip().isdecimal()
    )


def test_a_deadline_that_passed_after_the_last_line_is_told_like_any_other() -> None:
    log = opened().case(replace(FOUND_NEW, occurred_at=RECEIVED_AT + HOUR))
    told = list(transcript.history(log.replay(), NOW, log.replay().steps(), None, None, AT + 48 * HOUR))
    assert told[-1].startswith("  ! Deadline passed 8 July 2026 at 10:15am: T11, outcome of the contact selected")
    assert f"{LATE} 8 Jul 10:15am T11" in pressed(stepper(log))


def test_what_an_act_caused_is_told_as_the_page_tells_it() -> None:
    shown = pressed(stepper(late_case()))
    assert "→ Clock stopped: Outcome of the contact" in shown
    assert "Happened 8 July 2026 at 12:15pm" in shown


def test_as_json_it_is_what_the_api_tells(printed: Callable[..., str]) -> None:
    told = json.loads(printed("--json", "--compare-with", "3", "--pack", "same-day-example"))
    assert told.keys() == {"case", "moment", "items", "under", "comparison"}
    assert [item["number"] for item in told["items"]] == list(range(1, LINES + 1))
    assert told["under"]["pack"] == "same-day-example"
    assert told["comparison"]["before"]["position"] == told["items"][2]["position"]
    then = json.loads(printed("--json", "--position", str(told["items"][4]["position"])))
    assert [{**item, "caused": []} for item in then["items"]] == [{**item, "caused": []} for item in told["items"][:5]]
    happened = json.loads(printed("--json", "--happened-by", told["items"][3]["occurred_at"]))
    assert happened["moment"]["judged_at"] == told["items"][3]["occurred_at"]


@pytest.mark.parametrize(
    "command",
    [
        ["replay", ANOTHER],
        ["audit-pack", ANOTHER],
        ["directory"],
        ["export"],
        ["verify"],
        ["projections", "rebuild", "case_list"],
        ["parked"],
    ],
    ids=lambda command: command[0],
)
def test_every_command_chooses_an_authority_in_the_same_way(environment: dict[str, str], command: list[str]) -> None:
    done = CliRunner().invoke(cli.app, [*command, "--authority", "999"], env=environment)
    assert str(done.exception) == "There is no such authority."
    if command[0] not in {"verify", "projections", "parked"}:  # these are of every authority
        done = CliRunner().invoke(cli.app, command, env=environment)
        assert str(done.exception) == "Say which --authority: 925, 926."


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["C123"], "That is no reference of a case, a consultation, a challenge or an enquiry"),
        ([ANOTHER], "Say which --authority: 925, 926."),
        ([ANOTHER, "--authority", "925"], "This authority has no such case."),
        ([ANOTHER, "--authority", "999"], "There is no such authority."),
    ],
)
def test_what_cannot_be_replayed_is_said_in_one_sentence(
    environment: dict[str, str], arguments: list[str], sentence: str
) -> None:
    done = CliRunner().invoke(cli.app, ["replay", *arguments], env=environment)
    assert isinstance(done.exception, CannotStart), "which the entry point says, and ends with 2"
    assert str(done.exception).startswith(sentence)
