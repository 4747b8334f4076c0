"""Small numbers are not shown, and cannot be worked out from what is."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from app.reading.small_numbers import SMALL, Share, Shown, share, table


@st.composite
def counts(draw: st.DrawFn) -> list[list[int]]:
    columns = draw(st.integers(2, 5))
    number = st.one_of(st.integers(0, 8), st.integers(0, 60))
    return draw(st.lists(st.lists(number, min_size=columns, max_size=columns), min_size=1, max_size=7))


def exact(groups: list[list[int]]) -> list[list[int]]:
    every = [sum(column) for column in zip(*groups, strict=True)]
    return [[*row, sum(row)] for row in (*groups, every)]


def worked_out(hidden: list[tuple[int, int]], rows: int, columns: int) -> set[tuple[int, int]]:
    """The hidden numbers that all sums together leave no choice of: by elimination, over exact numbers."""
    lines = [[Fraction(r == row) * (-1 if c == columns - 1 else 1) for r, c in hidden] for row in range(rows)]
    lines += [[Fraction(c == column) * (-1 if r == rows - 1 else 1) for r, c in hidden] for column in range(columns)]
    pivots: list[int] = []
    for at in range(len(hidden)):
        found = next((line for line in lines[len(pivots) :] if line[at]), None)
        if found is None:
            continue
        place = len(pivots)
        lines.remove(found)
        lines.insert(place, [value / found[at] for value in found])
        for other, line in enumerate(lines):
            if other != place and line[at]:
                lines[other] = [a - line[at] * b for a, b in zip(line, lines[place], strict=True)]
        pivots.append(at)
    alone = [line for line in lines[: len(pivots)] if sum(value != 0 for value in line) == 1]
    return {hidden[next(at for at, value in enumerate(line) if value)] for line in alone}


@given(counts())
def test_no_small_number_is_shown_and_none_that_is_hidden_can_be_worked_out(groups: list[list[int]]) -> None:
    shown, numbers = table(groups), exact(groups)
    cells = [(row, column) for row in range(len(numbers)) for column in range(len(numbers[0]))]
    hidden = [(row, column) for row, column in cells if shown[row][column].hidden]
    assert {(row, column) for row, column in cells if 1 <= numbers[row][column] <= SMALL} <= set(hidden)
    known = worked_out(hidden, len(numbers), len(numbers[0]))
    assert not [numbers[row][column] for row, column in known if numbers[row][column]]
    for row, column in set(cells) - set(hidden):
        number = shown[row][column].number
        assert number is not None
        assert number % SMALL == 0
        assert abs(number - numbers[row][column]) <= SMALL // 2


@given(counts())
def test_the_sums_of_all_hide_the_same_whatever_the_groups(groups: list[list[int]]) -> None:
    together = [sum(column) for column in zip(*groups, strict=True)]
    assert table(groups)[-1] == table([together])[-1]


def test_a_group_that_is_small_as_a_whole_is_hidden_as_a_whole_and_with_another() -> None:
    (small, *_, all_of_them) = table([[3, 0], [12, 9], [40, 31]])
    assert small == [Shown(None)] * 3
    assert all_of_them == [Shown(55), Shown(40), Shown(95)]
    totals = [row[-1].hidden for row in table([[3, 0], [12, 9], [40, 31]])]
    assert totals == [True, True, False, False]


def test_zero_is_shown_and_what_is_shown_is_rounded() -> None:
    assert table([[0, 12], [33, 8]])[0] == [Shown(0), Shown(10), Shown(10)]


def test_a_share_says_no_more_than_that_a_number_is_small() -> None:
    line = table([[37, 3], [50, 20], [60, 12]])[0]
    assert [each.hidden for each in line] == [True, True, False]
    assert share(37, 40, line) == Share(86, 100)
    assert share(3, 40, [line[1], line[0], line[2]]) == Share(0, 14)
    assert share(40, 40, [Shown(40), Shown(0), Shown(40)]) == Share(100, 100)
    assert share(20, 60, [Shown(20), Shown(40), Shown(60)]) == Share(33, 33)
    assert share(0, 0, [Shown(0), Shown(0), Shown(0)]) is None
    assert share(8, 20, [Shown(None), Shown(None), Shown(20)]) is None


@given(st.integers(0, 60), st.integers(0, 60))
def test_a_share_that_is_bounded_is_true(part: int, rest: int) -> None:
    (line, *_) = table([[part, rest], [50, 50]])
    found = share(part, part + rest, line)
    if found and found.at_least != found.at_most:
        assert found.at_least <= 100 * part / (part + rest) <= found.at_most
