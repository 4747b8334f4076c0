"""Feedback to whoever referred.

A professional is advised of what became of the referral: the disposal, or the outcome that ended the contact. Where the
threshold is not met the feedback gives the reasons, and suggests other sources of more suitable support; a bare "no
further action" tells nobody anything. Anybody else is told of the outcome in a manner consistent with respecting the
confidentiality of the child: on a form of its own, from a closed set, with a few words that hold nothing of the child.

Every referrer of a case is told: who made its contact, and who made one that was joined to it. They are told again when
something else is decided. Of who cannot be told it is said why.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Self
from uuid import UUID

from domain import identities, response
from domain.account import Referrer
from domain.changing import changed
from domain.clauses import Clause, clause
from domain.confidences import Confidences
from domain.dates import follows
from domain.disposal import VISITORS
from domain.due import Duty, Queue, duty
from domain.facts import Command, Event, Line, Text, Words, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks, Between, Of
from domain.policy import Pack
from domain.progression import ContactCopied
from domain.referrals import ReferrerJoined
from domain.refusals import require
from domain.sharing import the_referrer_is_not_named
from domain.vocabulary import DisposalItem, Means, Outcome, ReferrerKind, Role

if TYPE_CHECKING:
    from domain.records import Case, Communication

TO_PROFESSIONALS = clause("D4")
TO_OTHERS = clause("F2")
CONFIDENTIAL = clause("CF5")

RULES: Mapping[ReferrerKind, Clause] = {
    ReferrerKind.PROFESSIONAL: TO_PROFESSIONALS,
    ReferrerKind.NON_PROFESSIONAL: TO_OTHERS,
    ReferrerKind.ANONYMOUS: TO_OTHERS,
}
"""By which a referrer is told."""

GIVERS = (
    Role.CUSTOMER_SERVICE_ADVISOR,
    Role.SCREENING_MANAGER,
    Role.SCREENING_PRACTICE_SUPERVISOR,
    *VISITORS,
)
BARE = re.compile(r"\W*(?:n\W*f\W*a|no further action(?: (?:is |was )?(?:taken|required|needed))?)\W*", re.IGNORECASE)
"""Words that say that nothing is done, and not why."""


class Became(StrEnum):
    """What became of a contact or a referral, as a referrer is told of it."""

    REDIRECTED = Outcome.INFORMATION_OR_REDIRECT.value
    EARLY_HELP = Outcome.EARLY_HELP_ASSESSMENT.value
    JOINED = "joined-to-open-referral"
    DISPOSED = "disposed-of"
    CLOSED = "closed-at-referral"

    @property
    def met_the_threshold(self) -> bool:
        """Whether the threshold of Children's Services was met: else the reasons and other support are due (D4)."""
        return self in {Became.JOINED, Became.DISPOSED}


class MayBeSaid(StrEnum):
    """What may be said to a referrer who is no professional, a closed set (CF5)."""

    CONSIDERED = "it-was-considered"
    ACTED_UPON = "it-is-acted-upon"
    NOT_ACTED_UPON = "childrens-services-do-not-act-upon-it"
    WHERE_TO_TURN = "where-help-is-to-be-had"
    TELL_MORE = "whom-to-tell-of-more"


class NotTold(StrEnum):
    """Why a referrer cannot be told, a closed set (F2)."""

    NO_WAY = "no-way-to-reach-them"
    NOT_REACHED = "not-reached"
    ASKED_NOT_TO = "asked-not-to-be-told"


# What happened


@frozen(kw_only=True)
class Suggestion:
    """Another source of support, and why it would suit better."""

    service: Annotated[Line, Asks(TO_PROFESSIONALS)]
    reason: Text | None = None


@frozen(kw_only=True)
class FeedbackGiven(Event):
    """A professional referrer was told what became of it; where the threshold is not met, why, and what else (D4).

    contact: the case of the joined contact whose referrer it is; None of the case's own. disposal: as it stood.
    """

    rests_on = (TO_PROFESSIONALS,)

    contact: UUID | None = None
    became: Became
    disposal: tuple[DisposalItem, ...] = ()
    reasons: Text | None = None
    alternatives: tuple[Suggestion, ...] = ()
    means: Means


@frozen(kw_only=True)
class LimitedFeedbackGiven(Event):
    """A referrer who is no professional was told as much as the child's confidentiality allows (F2, CF5).

    contact: as of FeedbackGiven. statements: what was said. words: in which words, where some were added.
    """

    rests_on = (TO_OTHERS, CONFIDENTIAL)

    contact: UUID | None = None
    statements: tuple[MayBeSaid, ...]
    words: Text | None = None
    means: Means


@frozen(kw_only=True)
class FeedbackNotPossible(Event):
    """A referrer cannot be told, and why (F2). contact: as of FeedbackGiven."""

    rests_on = (TO_OTHERS, TO_PROFESSIONALS)

    contact: UUID | None = None
    why: NotTold
    detail: Text | None = None


OF_CASE = (FeedbackGiven, LimitedFeedbackGiven, FeedbackNotPossible)

Told = FeedbackGiven | LimitedFeedbackGiven | FeedbackNotPossible


# What a case keeps of it


@frozen(kw_only=True)
class Feedback(Part):
    """Who made a contact that was joined to the case's, by that contact's case, and what every referrer was told."""

    folds = (ReferrerJoined, FeedbackGiven, LimitedFeedbackGiven, FeedbackNotPossible)

    joined: Mapping[UUID, ReferrerJoined] = field(default_factory=dict)
    told: tuple[Told, ...] = ()

    def after(self, event: Event, version: int) -> Self:
        """With one more referrer, or one more that was told."""
        match event:
            case ReferrerJoined():
                return changed(self, joined={**self.joined, event.contact: event})
            case FeedbackGiven() | LimitedFeedbackGiven() | FeedbackNotPossible():
                return changed(self, told=(*self.told, event))
        return self

    def told_to(self, contact: UUID | None) -> tuple[Told, ...]:
        """What one of the referrers was told."""
        return tuple(each for each in self.told if each.contact == contact)


@frozen(kw_only=True)
class News:
    """What a referrer is to be told of."""

    became: Became
    event: Event


@frozen(kw_only=True)
class Referring:
    """One of a case's referrers. contact: the case of the joined contact; None of the case's own. reference: of it.

    news: what became of it last; None while there is nothing to tell.
    """

    contact: UUID | None
    reference: str
    kind: ReferrerKind
    agency: str | None
    news: News | None
    told: tuple[Told, ...]

    @property
    def is_owed(self) -> bool:
        """Whether something became of it since they were told."""
        return self.news is not None and not any(each.occurred_at >= self.news.event.occurred_at for each in self.told)


def referrers(case: "Case") -> tuple[Referring, ...]:
    """Those of a case: who made the contact, but of one that was made by copying or is told of where another case
    stands in its place; and who made a contact that was joined to it.
    """
    contact, kept = case.contact, case.feedback
    own = Referring(
        contact=None,
        reference=contact.reference,
        kind=contact.referrer_kind,
        agency=contact.agency,
        news=_last(_became(case)),
        told=kept.told_to(None),
    )
    joined = (
        Referring(
            contact=each.contact,
            reference=each.reference,
            kind=each.referrer_kind,
            agency=each.agency,
            news=_last([News(became=Became.JOINED, event=each), *_became_of_the_referral(case)]),
            told=kept.told_to(each.contact),
        )
        for each in kept.joined.values()
    )
    is_told_elsewhere = isinstance(contact, ContactCopied) or case.set_aside
    return (*(() if is_told_elsewhere else (own,)), *joined)


# Orders


@frozen(kw_only=True)
class GiveFeedback(Command):
    """Say what a professional referrer was told: how, and where the threshold is not met why, and of which support.

    contact: the case of the joined contact whose referrer it is; left out for the case's own.
    """

    contact: Annotated[UUID, Of("case")] | None = None
    means: Annotated[Means, Asks(TO_PROFESSIONALS)]
    reasons: Text | None = None
    alternatives: Annotated[tuple[Suggestion, ...], Between(0, 20)] = ()


@frozen(kw_only=True)
class GiveLimitedFeedback(Command):
    """Say what a referrer who is no professional was told: how, what of the closed set, and any words beside it.

    contact: the case of the joined contact whose referrer it is; left out for the case's own.
    """

    contact: Annotated[UUID, Of("case")] | None = None
    means: Annotated[Means, Asks(TO_OTHERS)]
    statements: Annotated[tuple[MayBeSaid, ...], Between(0, 5), Asks(TO_OTHERS, "what was said")]
    words: Text | None = None


@frozen(kw_only=True)
class ForgoFeedback(Command):
    """Say why a referrer cannot be told.

    contact: the case of the joined contact whose referrer it is; left out for the case's own.
    """

    contact: Annotated[UUID, Of("case")] | None = None
    why: Annotated[NotTold, Asks(TO_OTHERS)]
    detail: Text | None = None


def give(
    case: "Case",
    command: GiveFeedback,
    pack: Pack,
    *,
    case_id: UUID,
    contact: "Case | None",
    communications: Sequence["Communication"],
) -> dict[UUID, list[Event]]:
    """As often as there is something to tell. What became of it is the record's to say, not the order's. It is the
    response that the referrer awaits (T17).

    contact: the joined contact, where it is that referrer. communications: of every referrer of the case; who is no
    professional is named to nobody without their consent.
    """
    referrer, news = _the_referrer(case, command, TO_PROFESSIONALS)
    professional = referrer.kind is ReferrerKind.PROFESSIONAL
    require(professional, CONFIDENTIAL, missing="the form for a referrer who is no professional")
    if not news.became.met_the_threshold:
        why = "the reasons why the threshold is not met, and other sources of more suitable support"
        explained = command.reasons and not BARE.fullmatch(str(command.reasons)) and command.alternatives
        require(explained, TO_PROFESSIONALS, missing=why)
    told = (command.reasons, *(text for each in command.alternatives for text in (each.service, each.reason)))
    for communication in communications:
        the_referrer_is_not_named(communication, *told, to="agencies")
    disposal = case.disposal.made.items if news.became is Became.DISPOSED and case.disposal.made else ()
    given = FeedbackGiven(
        contact=command.contact,
        became=news.became,
        disposal=disposal,
        reasons=command.reasons,
        alternatives=command.alternatives,
        means=command.means,
        **said(command),
    )
    answered = response.answered(contact or case, command, command.means)
    if command.contact and answered:
        return {case_id: [given], command.contact: answered}
    return {case_id: [given, *answered]}


def give_limited(case: "Case", command: GiveLimitedFeedback, pack: Pack, *, confidences: Confidences) -> list[Event]:
    """Nothing is said that the record does not bear out, nor anything of the child. confidences: what that is."""
    referrer, news = _the_referrer(case, command, TO_OTHERS)
    other = referrer.kind is not ReferrerKind.PROFESSIONAL
    require(other, TO_PROFESSIONALS, missing="the form for a professional, with the disposal or the reasons")
    untrue = MayBeSaid.NOT_ACTED_UPON if news.became.met_the_threshold else MayBeSaid.ACTED_UPON
    require(untrue not in command.statements, TO_OTHERS, missing="what was really decided")
    _nothing_of_the_child(command.words, confidences, pack.day_of(command.at))
    return [
        LimitedFeedbackGiven(
            contact=command.contact,
            statements=command.statements,
            words=command.words,
            means=command.means,
            **said(command),
        )
    ]


def forgo(
    case: "Case", command: ForgoFeedback, pack: Pack, *, referrer: Referrer, confidences: Confidences
) -> list[Event]:
    """Only who left no way to be reached has none; of anybody else it is said what was tried. referrer: who it is."""
    referring, _ = _the_referrer(case, command, TO_OTHERS)
    rule = RULES[referring.kind]
    if command.why is NotTold.NO_WAY:
        way = referring.agency or referrer.telephone or referrer.email or referrer.address
        require(not way, rule, missing="feedback by the way that the referrer left")
    else:
        require(command.detail, rule, missing="what was tried, or what they said")
    _nothing_of_the_child(command.detail, confidences, pack.day_of(command.at))
    return [FeedbackNotPossible(contact=command.contact, why=command.why, detail=command.detail, **said(command))]


def duties(case: "Case") -> Iterator[Duty]:
    """Every referrer is told what became of it; also of a case that has ended."""
    for each in referrers(case):
        if each.is_owed:
            what = "Tell the referrer what became of it."
            if each.contact:
                what = f"Tell who made the contact {each.reference}, which was joined, what became of it."
            yield duty(RULES[each.kind].number, Queue.FEEDBACK, what, GIVERS)


def _the_referrer(
    case: "Case", command: GiveFeedback | GiveLimitedFeedback | ForgoFeedback, rule: Clause
) -> tuple[Referring, News]:
    """Who is told, and of what; refused to who may not, of nobody, and while there is nothing to tell."""
    require(command.by.role in GIVERS, rule, who_may=GIVERS)
    found = next((each for each in referrers(case) if each.contact == command.contact), None)
    require(found, rule, missing="a referrer of this case: who made its contact, or one that was joined to it")
    assert found is not None
    require(found.news, rule, missing="the disposal, or the outcome that ends the contact")
    assert found.news is not None
    follows(case, command, found.news.event)
    return found, found.news


def _nothing_of_the_child(words: Words | None, confidences: Confidences, today: date) -> None:
    """Nothing that is recorded of it, and nothing that tells who anybody is."""
    text = str(words or "")
    held = confidences.found_in(text) or [each.kind.value for each in identities.in_text(text, (), today)]
    require(not held, CONFIDENTIAL, missing=f"words without {', '.join(held)}")


def _became(case: "Case") -> Iterator[News]:
    decided = case.screening.outcome
    if decided and decided.outcome is not Outcome.PROGRESS_TO_REFERRAL:
        yield News(became=Became(decided.outcome.value), event=decided)
    yield from _became_of_the_referral(case)


def _became_of_the_referral(case: "Case") -> Iterator[News]:
    if case.disposal.made:
        yield News(became=Became.DISPOSED, event=case.disposal.made)
    if case.closure.closed:
        yield News(became=Became.CLOSED, event=case.closure.closed)


def _last(news: Iterable[News]) -> News | None:
    return max(news, key=lambda each: (each.event.occurred_at, each.became is Became.CLOSED), default=None)
