"""Telling a person what is held about them: what is struck, prepared, authorised and handed over.

The lists say which fields a person is told and which are held back until somebody gives them; a field no list names is
told to nobody. What may not be told to the family while it would put somebody at risk or jeopardise an investigation
(CF6, CF7) is left out whole, and cannot be given back while that stands.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from collections.abc import Mapping
from datetime import datetime
from typing import Annotated

from domain.dates import comes_after
from domain.facts import DatedByTheServer, Event, Text, said
from domain.frozen import frozen
from domain.marks import Asks, Between
from domain.policy import Pack
from domain.refusals import require
from domain.subject_access import (
    RECORD,
    SECURE,
    BundleAuthorised,
    BundlePrepared,
    BundleReleased,
    BundleReturned,
    GivingGround,
    Handed,
    HeldRecord,
    PassageGivenBack,
    PassageStruck,
    Place,
    StrikeGround,
    SubjectRequest,
)
from domain.subject_answering import who_answers


@frozen(kw_only=True)
class Passage:
    """A field that may be told. length: of its text. told: whether it is, as things stand."""

    length: int
    told: bool


@frozen(kw_only=True)
class Bundle:
    """What would be told. passages: by place. names_referrer: where what is told names who must not be named (CF2).

    made_at: when it is dated; digest: SHA-256 of the file it is.
    """

    passages: Mapping[str, Passage]
    names_referrer: tuple[str, ...]
    records: tuple[HeldRecord, ...]
    reads_before: int
    made_at: datetime
    digest: str


# Orders


@frozen(kw_only=True)
class StrikePassage(DatedByTheServer):
    """Do not tell a field, or part of its text. begins, ends: characters, the first is 0, the last not among them."""

    place: Annotated[Place, Asks(SECURE, "which passage it is")]
    ground: Annotated[StrikeGround, Asks(SECURE, "on which ground it is not told")]
    begins: Annotated[int, Between(0, 20_000)] | None = None
    ends: Annotated[int, Between(1, 20_000)] | None = None


@frozen(kw_only=True)
class GivePassageBack(DatedByTheServer):
    """Tell a field after all that was struck, or that is held back."""

    place: Annotated[Place, Asks(SECURE, "which passage it is")]
    ground: Annotated[GivingGround, Asks(SECURE, "on which ground it is told")]
    reasons: Annotated[Text, Asks(SECURE, "why it is told")]


@frozen(kw_only=True)
class PrepareBundle(DatedByTheServer):
    """Settle what is to be told, as it stands."""


@frozen(kw_only=True)
class DecideBundle(DatedByTheServer):
    """Authorise what somebody else prepared, or return it."""

    authorise: Annotated[bool, Asks(SECURE, "whether it is told so")]
    reasons: Annotated[Text, Asks(SECURE, "why it is told so, or not")]


@frozen(kw_only=True)
class ReleaseBundle(DatedByTheServer):
    """Say that it was handed over, and how."""

    how: Annotated[Handed, Asks(RECORD, "how it was handed over")]


def strike(subject_request: SubjectRequest, command: StrikePassage, pack: Pack, *, as_found: Bundle) -> list[Event]:
    """By a manager who answers it."""
    _is_reviewed(subject_request, command)
    passage = _the_passage(as_found, command.place)
    require(passage.told, SECURE, missing="a passage that would be told")
    begins, ends = command.begins, command.ends
    whole = begins is None and ends is None
    within = begins is not None and ends is not None and 0 <= begins < ends <= passage.length
    require(whole or within, SECURE, missing=f"where it begins and ends, within {passage.length} characters")
    return [
        PassageStruck(place=command.place, ground=command.ground, begins=begins, ends=ends, **said(command))
    ]  # fmt: skip


def give_back(
    subject_request: SubjectRequest, command: GivePassageBack, pack: Pack, *, as_found: Bundle
) -> list[Event]:
    """By a manager who answers it."""
    _is_reviewed(subject_request, command)
    passage = _the_passage(as_found, command.place)
    held = not passage.told or command.place in subject_request.struck
    require(held, SECURE, missing="a passage that was struck, or is held back")
    return [PassageGivenBack(place=command.place, ground=command.ground, reasons=command.reasons, **said(command))]


def prepare(subject_request: SubjectRequest, command: PrepareBundle, pack: Pack, *, as_found: Bundle) -> list[Event]:
    """By a manager who answers it. What would name a protected referrer is struck first."""
    _is_reviewed(subject_request, command)
    require(as_found.records, SECURE, missing="a record of which the person may be told")
    named = ", ".join(as_found.names_referrer)
    require(not named, SECURE, missing=f"a strike where a referrer is named who must not be: {named}")
    return [
        BundlePrepared(
            records=as_found.records,
            reads_before=as_found.reads_before,
            made_at=as_found.made_at,
            digest=as_found.digest,
            **said(command),
        )
    ]


def decide(subject_request: SubjectRequest, command: DecideBundle, pack: Pack, *, bundle: Bundle) -> list[Event]:
    """By a manager who is not the one who prepared it."""
    who_answers(subject_request, command)
    prepared = subject_request.prepared
    require(prepared and not subject_request.authorised, SECURE, missing="a bundle that waits for a second person")
    assert prepared is not None
    require(prepared.by.id != command.by.id, SECURE, missing="another person than the one who prepared it")
    comes_after(command, prepared)
    if not command.authorise:
        return [BundleReturned(reasons=command.reasons, **said(command))]
    _is_as_prepared(prepared, bundle)
    return [BundleAuthorised(digest=prepared.digest, reasons=command.reasons, **said(command))]


def release(subject_request: SubjectRequest, command: ReleaseBundle, pack: Pack, *, bundle: Bundle) -> list[Event]:
    """By a manager, once a second person authorised it."""
    who_answers(subject_request, command)
    the_bundle_may_leave(subject_request, bundle)
    comes_after(command, subject_request.authorised)
    return [BundleReleased(digest=bundle.digest, how=command.how, **said(command))]


def the_bundle_may_leave(subject_request: SubjectRequest, bundle: Bundle) -> None:
    """Two people agreed to it, and it is still what they agreed to."""
    prepared = subject_request.prepared
    require(prepared and subject_request.authorised, SECURE, missing="a second person who authorised it")
    assert prepared is not None
    _is_as_prepared(prepared, bundle)


def _is_as_prepared(prepared: BundlePrepared, bundle: Bundle) -> None:
    same = prepared.digest == bundle.digest
    require(same, SECURE, missing="a bundle as it was prepared: something changed, so it is prepared again")


def _is_reviewed(subject_request: SubjectRequest, command: DatedByTheServer) -> None:
    who_answers(subject_request, command)
    require(subject_request.identified, SECURE, missing="who asks, and that they may")
    comes_after(command, subject_request.identified)


def _the_passage(bundle: Bundle, place: str) -> Passage:
    found = bundle.passages.get(place)
    require(found, SECURE, missing="a passage of what is held, by its place")
    assert found is not None
    return found
