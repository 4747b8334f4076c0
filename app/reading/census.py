"""The children in need census as the Department for Education takes it in: XML by its schema of 2026.

The same children are told to the daily collection of data (DfE CSC API 1.0.1), so many in a request at most.
"""

from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import date, datetime
from enum import Enum
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from domain.frozen import frozen
from domain.returns import Cell, Episode, ReturnedChild

IN_A_REQUEST = 100
"""Children the daily collection takes at once."""


@frozen(kw_only=True)
class Header:
    """Whose a return is, and of when. la_code: three digits. last: the last day told of. release: of this software."""

    la_code: str
    last: date
    made_at: datetime
    release: str


def message(header: Header, children: Sequence[ReturnedChild]) -> bytes:
    """The whole return, as UTF-8. There must be a child: the schema knows no return of none."""
    root = Element("Message")
    head = SubElement(root, "Header")
    _tell(SubElement(head, "CollectionDetails"), Collection="CIN", Year=header.last.year, ReferenceDate=header.last)
    _tell(
        SubElement(head, "Source"),
        SourceLevel="L",
        LEA=header.la_code,
        SoftwareCode="Front Door",
        Release=header.release,
        SerialNo="001",
        DateTime=header.made_at.strftime("%Y-%m-%dT%H:%M:%S"),
    )
    all_of_them = SubElement(root, "Children")
    for child in children:
        _child(SubElement(all_of_them, "Child"), child)
    indent(root)
    return bytes(tostring(root, "utf-8", xml_declaration=True))


def _child(told: Element, child: ReturnedChild) -> None:
    _tell(
        SubElement(told, "ChildIdentifiers"),
        LAchildID=child.reference,
        UPN=child.upn.value,
        UPNunknown=child.upn_unknown,
        PersonBirthDate=child.born.value,
        ExpectedPersonBirthDate=child.expected.value,
        Sex=child.sex.value,
    )
    characteristics = SubElement(told, "ChildCharacteristics")
    _tell(characteristics, Ethnicity=child.ethnicity.value)
    if child.disabilities.value:
        disabilities = SubElement(characteristics, "Disabilities")
        for disability in dict.fromkeys(child.disabilities.value):
            _tell(disabilities, Disability=disability)
    for episode in child.episodes:
        _episode(SubElement(told, "CINdetails"), episode)


def _episode(told: Element, episode: Episode) -> None:
    _tell(
        told,
        CINreferralDate=episode.referred_on.value,
        ReferralSource=episode.source.value,
        PrimaryNeedCode=None if episode.no_further_action.value else episode.need.value,
        CINclosureDate=episode.closed_on.value,
        ReasonForClosure=episode.reason.value,
        ReferralNFA=int(episode.no_further_action.value),
    )


def _tell(parent: Element, **told: object) -> None:
    for name, value in told.items():
        if value is not None:
            SubElement(parent, name).text = str(value)


def daily(children: Sequence[ReturnedChild]) -> Iterator[list[dict[str, Any]]]:
    """The bodies of the requests by which the same children are told to the daily collection."""
    for start in range(0, len(children), IN_A_REQUEST):
        yield [_told_daily(child) for child in children[start : start + IN_A_REQUEST]]


def _told_daily(child: ReturnedChild) -> dict[str, Any]:
    return {
        "la_child_id": child.reference,
        "child_details": _known(
            unique_pupil_number=child.upn.value,
            unique_pupil_number_unknown_reason=child.upn_unknown,
            date_of_birth=child.born.value,
            expected_date_of_birth=child.expected.value,
            sex=child.sex.value,
            ethnicity=child.ethnicity.value,
            disabilities=list(dict.fromkeys(child.disabilities.value)) or None,
        ),
        "social_care_episodes": [
            _known(
                social_care_episode_id=episode.referrals[0],
                referral_date=episode.referred_on.value,
                referral_source=episode.source.value,
                referral_no_further_action_flag=episode.no_further_action.value,
                closure_date=episode.closed_on.value,
                closure_reason=episode.reason.value,
            )
            for episode in child.episodes
        ],
    }


def _known(**told: object) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value is not None}


def sources(child: ReturnedChild) -> Iterator[dict[str, Any]]:
    """Each value of a child's return with the positions in the log of the events it rests on."""
    yield from _cells(child.reference, None, child)
    for episode in child.episodes:
        yield from _cells(child.reference, episode.referrals[0], episode)


def _cells(child: str, case: str | None, told: ReturnedChild | Episode) -> Iterator[dict[str, Any]]:
    for each in fields(told):
        cell = getattr(told, each.name)
        if isinstance(cell, Cell) and cell.rests_on:
            value = [*cell.value] if isinstance(cell.value, tuple) else cell.value
            yield {
                "child": child,
                "case": case,
                "value_of": each.name,
                "value": value.value if isinstance(value, Enum) else value,
                "rests_on": cell.rests_on,
            }
