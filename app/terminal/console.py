"""What commands show on a terminal beside their answer: sentences with something bold in them, and a bar."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn


class Show(Protocol):
    """Shows how far long work is."""

    def __call__(self, done: int, of: int | None = None, /) -> None:
        """How much is done, and of how much; None where nobody knows."""


@contextmanager
def bar(title: str) -> Iterator[Show]:
    """A bar on a terminal while the work lasts, nothing elsewhere."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(title, total=None)

        def show(done: int, of: int | None = None, /) -> None:
            progress.update(task, completed=done, total=of)

        yield show


def say(text: str, *, markup: bool = False) -> None:
    """Print lines as they are, however wide. markup: `[bold]so[/]` is bold, where the terminal can."""
    Console(highlight=False, soft_wrap=True).print(text, markup=markup)
