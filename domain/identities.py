"""What tells who somebody is.

A hypothetical consultation holds nothing that identifies a child or a family (E5). A text may do so all the same: by a
number that belongs to one child, by a postcode, by a date of birth, by a name beside a date that may be one, or by the
name of a child who is known here. What is found is told by its kind and its place, never in its own words.

The date of what happened, the name of a school or a town and a professional's own particulars tell nobody who the child
is. Whoever is refused wrongly loses nothing: they say it otherwise.
"""

import re
from collections.abc import Collection, Iterator
from datetime import date
from enum import StrEnum
from itertools import pairwise, takewhile

from domain.frozen import frozen
from domain.names import FullName, plain


class Identifying(StrEnum):
    """The kinds of what identifies somebody, as a refusal names them."""

    NHS_NUMBER = "an NHS number"
    UPN = "a unique pupil number"
    POSTCODE = "a postcode"
    BIRTH = "a date of birth"
    NAME_AND_BIRTH = "a name with a date of birth"
    KNOWN_NAME = "the name of a child known here"


@frozen
class Found:
    """Something that identifies somebody. at: the character it begins with, the first being 1."""

    kind: Identifying
    at: int


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


def in_text(text: str, known: Collection[FullName], today: date) -> list[Found]:
    """Everything in a text that identifies somebody, in its order.

    known: those of the names it holds (`names_in`) that are a known child's. today: nobody is born later.
    """
    named = (Found(Identifying.KNOWN_NAME, at) for at, name in names_in(text) if name in known)
    found = {*numbers_in(text), *_postcodes(text), *_births(text, today), *named}
    return sorted(found, key=lambda each: (each.at, each.kind))


# Numbers


def numbers_in(text: str) -> Iterator[Found]:
    """The numbers that belong to one child, by their check characters; a telephone begins with 0 or +."""
    for found in _TEN_DIGITS.finditer(text):
        if is_nhs_number(_GAP.sub("", found[0])):
            yield Found(Identifying.NHS_NUMBER, found.start() + 1)
    for found in _THIRTEEN.finditer(text):
        if _is_upn(_GAP.sub("", found[0]).upper()):
            yield Found(Identifying.UPN, found.start() + 1)


_TEN_DIGITS = re.compile(r"(?<![\w+])[1-9]\d{2}[ \t-]?\d{3}[ \t-]?\d{4}(?!\w)")
_THIRTEEN = re.compile(r"(?<!\w)[A-Z](?:[ \t-]?\d){11}[ \t-]?[0-9A-Z](?!\w)", re.IGNORECASE)
_GAP = re.compile(r"[ \t-]")
_UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"


def is_nhs_number(digits: str) -> bool:
    """Whether the last of ten digits checks the others, modulus 11."""
    weighed = sum(int(digit) * weight for digit, weight in zip(digits[:9], range(10, 1, -1), strict=True))
    return -weighed % 11 == int(digits[9])


def _is_upn(text: str) -> bool:
    """Whether the first letter checks the twelve that follow, modulus 23; a temporary number ends in a letter."""
    last = _UPN_LETTERS.find(text[12]) if text[12].isalpha() else int(text[12])
    values = [*map(int, text[1:12]), last]
    return last >= 0 and text[0] == _UPN_LETTERS[sum(value * n for n, value in enumerate(values, 2)) % 23]


# Postcodes


def _postcodes(text: str) -> Iterator[Found]:
    return (Found(Identifying.POSTCODE, found.start() + 1) for found in _POSTCODE.finditer(text))


_AREAS = _listed(
    "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G "
    "GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW "
    "OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC "
    "WD WF WN WR WS WV YO ZE ZZ"
)
"""Of Royal Mail's postcodes; ZZ stands in made-up ones."""

_POSTCODE = re.compile(
    rf"(?<!\w)(?:{'|'.join(sorted(_AREAS))})\d[\dA-Z]?[ \t]*\d(?!(?:st|nd|rd|th)\b)[ABD-HJLNP-UW-Z]{{2}}(?!\w)",
    re.IGNORECASE,
)
"""Whole ones, in small letters too. The 4th of "our S17 4th visit" is none."""


# Dates of birth


def _births(text: str, today: date) -> Iterator[Found]:
    """Dates that are said to be a birth, and dates more than a year ago right beside a name."""
    for found in _DATE.finditer(text):
        on = _day(found, today)
        if on is None:
            continue
        if _BORN_ON.search(text, max(found.start() - 60, 0), found.start()) or _IS_BIRTH.match(text, found.end()):
            yield Found(Identifying.BIRTH, found.start() + 1)
        elif 365 < (today - on).days < _CHILDHOOD and (at := _name_beside(text, found)) is not None:
            yield Found(Identifying.NAME_AND_BIRTH, at + 1)


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ANY_MONTH = "|".join(f"{month}[a-z]*" for month in _MONTHS)
_DATE = re.compile(
    rf"""(?<![\w/.-])(?:
        (?P<year>(?:19|20)\d\d)[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)
      | (?P<day_>\d\d?)[-/.](?P<month_>\d\d?)[-/.](?P<year_>(?:19|20)?\d\d)
      | (?P<day__>\d\d?)(?:st|nd|rd|th)?[ ](?:of[ ])?(?P<name>{_ANY_MONTH})[ ,]+(?P<year__>(?:19|20)?\d\d)
      | (?P<name_>{_ANY_MONTH})[ ](?P<day___>\d\d?)(?:st|nd|rd|th)?[ ,]+(?P<year___>(?:19|20)\d\d)
    )(?![\w/-])""",
    re.IGNORECASE | re.VERBOSE,
)
_BORN_ON = re.compile(r"\b(?:born|birth(?:day|date)?|d\.?o\.?b\.?)(?!\w)[^.!?\n]{0,30}$", re.IGNORECASE)
_IS_BIRTH = re.compile(r"[ ,(]*(?:d\.?o\.?b\b|(?:is|was) (?:his|her|their) (?:date of birth|birthday))", re.IGNORECASE)
_CHILDHOOD = 25 * 366
"""Days: a date longer ago, beside a name, is no child's birth."""


def _day(found: re.Match[str], today: date) -> date | None:
    """The day a date names, if it has been."""
    said = {name.rstrip("_"): text for name, text in found.groupdict().items() if text}
    year = int(said["year"])
    if year < 100:
        year += 2000 if year <= today.year % 100 else 1900
    month = int(said["month"]) if "month" in said else _MONTHS.index(said["name"][:3].lower()) + 1
    try:
        on = date(year, month, int(said["day"]))
    except ValueError:
        return None
    return on if on <= today else None


def _name_beside(text: str, found: re.Match[str]) -> int | None:
    """Where a name stands that a date follows at once, or a full one that follows it; None where there is none."""
    before = _UP_TO.search(text, max(found.start() - 80, 0), found.start())
    words = [*_WORD.finditer(text, *before.span("words"))] if before else []
    named = [*takewhile(_is_personal, reversed(words))]
    where = words[-len(named) - 1][0].lower() if len(named) < len(words) else ""
    if named and where not in _OF_A_PLACE:
        return named[-1].start()
    after = _FROM.match(text, found.end())
    named = [*takewhile(_is_personal, _WORD.finditer(text, *after.span("words")))] if after else []
    return named[0].start() if len(named) > 1 else None


_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_UP_TO = re.compile(rf"(?P<words>{_WORD.pattern}(?:[ ,]+{_WORD.pattern})*)[ ,:;(–-]*$")
_FROM = re.compile(rf"[ ,:;)–-]*(?P<words>{_WORD.pattern}(?:[ ,]+{_WORD.pattern})*)")
_OF_A_PLACE = _listed("at from in near of to via")
_IMPERSONAL = _listed(
    """
    academy adviser advisor area assessment association authority avenue centre children christmas church class clinic
    close club college committee community conference council court crescent dental department doctor drive early easter
    education family gp group head health help high hospital house infant infants infirmary initial junior lane library
    manager meeting midwife nhs nursery nurse officer ofsted panel park parents partnership place plan police practice
    preschool primary protection referral report review road safeguarding school secondary service services social
    square street support surgery tac team teacher term terrace trust university village visitor way worker year
    a an and at by dad from he her his in it mother mum my no on our pupil she since the their they this we when
    monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december
    """
)
"""Words of institutions, roles and dates, which are written large and are nobody's name."""


def _is_personal(word: re.Match[str]) -> bool:
    return word[0][0].isupper() and len(word[0]) > 1 and word[0].lower() not in _IMPERSONAL


# Names


def names_in(text: str) -> Iterator[tuple[int, FullName]]:
    """Whatever may be a full name, with its place: two words side by side, either way round, or the outer two of three
    that are written large. Written small, a word that is an everyday one too, like *will* or *grace*, is none.
    """
    words = [word for word in _WORD.finditer(text) if word[0][0].isupper() or word[0] not in EVERYDAY]
    beside = {one for one, other in pairwise(words) if _BESIDE.fullmatch(text, one.end(), other.start())}
    for n, one in enumerate(words):
        if one in beside:
            yield from _either_way(one, words[n + 1])
            three = words[n : n + 3]
            if words[n + 1] in beside and all(word[0][0].isupper() for word in three):
                yield from _either_way(one, three[-1])


_BESIDE = re.compile(r"[ \t]*,?[ \t]*\n?[ \t]*")
EVERYDAY = _listed(
    """
    able art august autumn april bay bell berry best bill bird black blue bob bond brook brown bush butler carol carter
    chase cherry child christian church clay cliff cook cooper cross daisy dale dawn day dean drew duke earl east eve
    faith farmer field fish fisher ford forest fox francis frank free gene glen gold good grace grant gray green grey
    guy hall hand harmony hart hazel heath heather hill holly home honey hope house hunt hunter ivy jack jade jay jean
    jewel job joy june king knight lamb lane law lee light lily little long love mark marsh mason may mercy miles miller
    mills moon moor moss north nurse olive page park parish parker pat patience pearl penny place poppy porter pound
    price prince queen rain ray reed rich river rob rose ruby rush sage sandy savage sea sharp short silver sky smart
    south spring star stone storm strong sue summer swift taylor temple tiger tony town trip turner wade walker wall
    ward waters webb well wells west white wild will wills winter wise wolf wood woods wren wright young
    """
)
"""Names that are everyday words too: written small they are none."""


def _either_way(one: re.Match[str], other: re.Match[str]) -> Iterator[tuple[int, FullName]]:
    first, second = plain(one[0]), plain(other[0])
    yield one.start() + 1, (first, second)
    yield one.start() + 1, (second, first)
