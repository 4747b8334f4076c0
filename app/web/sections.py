"""Forms in sections: a long form on several pages, each with some of its questions, and with the rest carried along."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.web.asked import Ask, Kind
from app.web.commands import Given
from app.web.pages import Page
from app.web.typed import Form, Wrong
from app.wording import referring
from app.wording.referring import Section
from domain.frozen import frozen


def sections(page: Page, given: Given, form: Form) -> Sequence[Section]:
    """Those of a form, in their order; none where it is asked on one page."""
    if not (page.desk.is_partner and given.name == "record_contact"):
        return ()
    of_a_concern = form.get("particulars.0.shared.concern")
    return (referring.SHARED, *referring.REFERRAL) if of_a_concern else referring.REFERRAL


@frozen(kw_only=True)
class Laid:
    """A form as one page of it. every: its sections; none of a form of one page. here: which it is.

    questions: that stand there. wrong: of what is to be mended, what is found there.
    """

    every: Sequence[Section]
    here: Section | None
    questions: tuple[Ask, ...]
    wrong: Sequence[Wrong]

    @property
    def before(self) -> Section | None:
        """The section before."""
        at = self.every.index(self.here) if self.here else 0
        return self.every[at - 1] if at else None

    @property
    def after(self) -> Section | None:
        """The section after."""
        at = self.every.index(self.here) + 1 if self.here else 0
        return self.every[at] if at < len(self.every) else None

    def leaves(self, name: str) -> bool:
        """Whether a field of the form is laid out elsewhere, and so is carried along here."""
        return self.here is not None and not holds(self.here, name)


def laid_out(page: Page, given: Given, questions: tuple[Ask, ...], form: Form, wrong: Sequence[Wrong]) -> Laid:
    """The section a form is at; where something is wrong, and it is not there, the first where that is so."""
    every = sections(page, given, form)
    here = named(every, form.get("at", ""))
    if here is None:
        return Laid(every=(), here=None, questions=questions, wrong=wrong)
    here = first_wrong(every, here, wrong)
    in_it = [each for each in wrong if holds(here, each.name)]
    return Laid(every=every, here=here, questions=within(here, questions), wrong=in_it)


def named(every: Sequence[Section], slug: str) -> Section | None:
    """The section of that name; without one the first."""
    return next((each for each in every if each.slug == slug), every[0] if every else None)


def within(here: Section, questions: Sequence[Ask]) -> tuple[Ask, ...]:
    """The questions of a section; of what stands in several sections, its part, to which no row can be added but in
    the first.
    """
    return tuple(_within(here, questions))


def _within(here: Section, questions: Sequence[Ask]) -> Iterator[Ask]:
    for ask in questions:
        if ask.place in here.places:
            yield replace(ask, fixed=here.places == (ask.place,))
        elif parts := within(here, ask.parts):
            elsewhere = ask.kind is Kind.SEVERAL and parts[0].name != ask.parts[0].name
            yield replace(ask, parts=parts, fixed=elsewhere or ask.kind is Kind.PART)


def holds(here: Section, name: str) -> bool:
    """Whether a field of a form is one of the section's, or a row that it lays out."""
    place = ".".join(step for step in name.split(".") if not step.isdigit())
    return any(f"{place}.".startswith(f"{each}.") or f"{each}.".startswith(f"{place}.") for each in here.places)


def first_wrong(every: Sequence[Section], here: Section, wrong: Sequence[Wrong]) -> Section:
    """Where something is to be mended: here, or else the first section where that is so."""
    return next((each for each in (here, *every) if any(holds(each, one.name) for one in wrong)), here)
