"""Small numbers, so that nobody can learn of one child from a table of many.

The standard is that of the Department for Education's statistics of children in need: a number from 1 to 5 is not
shown, and neither is another by which it could be worked out from totals (secondary suppression). What is shown is
rounded to the nearest 5 besides, since the same table is asked for again when a child more is in it.
"""

from collections.abc import Collection, Sequence

from domain.frozen import frozen

SMALL = 5
"""The largest number that is not shown."""

Cell = tuple[int, int]
"""A row and a column."""


@frozen
class Shown:
    """A number as it may be shown: rounded, or not at all."""

    number: int | None

    @property
    def hidden(self) -> bool:
        """Whether it is not shown."""
        return self.number is None


@frozen
class Share:
    """A share in percent of which only bounds may be known: equal when it is known, to the nearest whole number."""

    at_least: int
    at_most: int


def table(groups: Sequence[Sequence[int]], silent: Collection[int] = ()) -> list[list[Shown]]:
    """The numbers of some groups, with the sum of each as a last column, and the sums of all as a last row.

    A group that is small as a whole is hidden as a whole, and so is a `silent` one. Of the sums of all it is decided
    by themselves what is hidden, so that tables of the same children by other groups hide the same of them.
    """
    every = [sum(column) for column in zip(*groups, strict=True)]
    numbers = [[*row, sum(row)] for row in (*groups, every)]
    of_all = len(groups)
    hidden = {(row, at) for row, line in enumerate(numbers) for at, number in enumerate(line) if _is_small(number)}
    hidden |= {(of_all, at) for at in _of_one_line(numbers[of_all])}
    for row, (*_, whole) in enumerate(numbers[:of_all]):
        if _is_small(whole) or row in silent:
            hidden |= {(row, at) for at in range(len(every) + 1)}
    hidden = _hide(numbers, hidden)
    return [
        [Shown(None if (row, at) in hidden else _rounded(number)) for at, number in enumerate(line)]
        for row, line in enumerate(numbers)
    ]


def share(part: int, whole: int, shown: Sequence[Shown]) -> Share | None:
    """The share of a part, as far as what is shown of part, rest and whole lets it be known; None when it does not."""
    of_part, of_rest, of_whole = shown
    if not whole or not of_whole.number:
        return None
    if of_part.number is not None and of_rest.number is not None:
        known = round(100 * of_part.number / (of_part.number + of_rest.number or 1))
        return Share(known, known)
    least = of_whole.number - SMALL // 2  # what was rounded may be that
    few = min(-(-100 * SMALL // least), 100)  # so it says no more than that a number is small
    if _is_small(whole - part) and not _is_small(part):
        return Share(100 - few, 100)
    if _is_small(part) and not _is_small(whole - part):
        return Share(0, few)
    return None


def _of_one_line(line: Sequence[int]) -> set[int]:
    """What is hidden of numbers and their sum when nothing else is known: a small one, and one more beside it."""
    hidden = {at for at, number in enumerate(line) if _is_small(number)}
    others = [at for at in range(len(line)) if at not in hidden]
    return hidden | ({min(others, key=lambda at: (not line[at], line[at]))} if len(hidden) == 1 else set())


def _hide(numbers: Sequence[Sequence[int]], hidden: set[Cell]) -> set[Cell]:
    """With what has to be hidden besides, so that nothing hidden can be worked out but noughts. Of the sums of all
    nothing is hidden here.
    """
    free = {(row, at) for row, line in enumerate(numbers[:-1]) for at in range(len(line))} - hidden
    hidden, settled = set(hidden), set[Cell]()
    while known := sorted(
        (row, at) for row, at in hidden - settled if numbers[row][at] and not _closing((row, at), hidden) & hidden
    ):
        cell = known[0]
        beside = _closing(cell, hidden) & free or _beside(cell, hidden, free)
        if not beside:
            settled.add(cell)  # there is nothing to take from it: it is as the sums of all say
            continue
        least = min(beside, key=lambda at: _cost(at, numbers))
        hidden.add(least)
        free.remove(least)
    return hidden


def _closing(cell: Cell, hidden: set[Cell]) -> set[Cell]:
    """The cells by any of which, hidden, a hidden number is safe.

    Every row and every column adds up. So a hidden number can be worked out unless other hidden ones lead from its row
    back to its column: then something may be taken from it and given to them in turn, and every sum stays.
    """
    others = hidden - {cell}
    rows, columns = _reached(others, rows={cell[0]}, columns=set())
    rows_back, columns_back = _reached(others, rows=set(), columns={cell[1]})
    crossing = {(row, column) for row in rows for column in columns_back}
    return (crossing | {(row, column) for row in rows_back for column in columns}) - {cell}


def _reached(hidden: set[Cell], rows: set[int], columns: set[int]) -> tuple[set[int], set[int]]:
    """The rows and columns to which hidden cells lead from some."""
    while True:
        more_rows = rows | {row for row, column in hidden if column in columns}
        more_columns = columns | {column for row, column in hidden if row in rows}
        if (more_rows, more_columns) == (rows, columns):
            return rows, columns
        rows, columns = more_rows, more_columns


def _beside(cell: Cell, hidden: set[Cell], free: set[Cell]) -> set[Cell]:
    """What is shown in its row, as long as it is hidden there alone; in its column otherwise."""
    alone = {at for at in hidden if at[0] == cell[0]} == {cell}
    in_row, in_column = ({at for at in free if at[line] == cell[line]} for line in (0, 1))
    return in_row if alone and in_row else in_column


def _cost(cell: Cell, numbers: Sequence[Sequence[int]]) -> tuple[bool, bool, int, Cell]:
    """What is hidden first: not a nought, not a group's own sum, and otherwise the least."""
    row, column = cell
    number = numbers[row][column]
    return not number, column == len(numbers[row]) - 1, number, cell


def _is_small(number: int) -> bool:
    return 1 <= number <= SMALL


def _rounded(number: int) -> int:
    return SMALL * round(number / SMALL)
