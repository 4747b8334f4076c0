from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="BecameCounts")


@_attrs_define
class BecameCounts:
    """What became of the contacts of a group. Null is too small to be shown, or a small one could be worked out.

    Attributes:
        referral (int | None):
        closed_at_referral (int | None):
        early_help (int | None):
        ended_as_contact (int | None):
        undecided (int | None):
    """

    referral: int | None
    closed_at_referral: int | None
    early_help: int | None
    ended_as_contact: int | None
    undecided: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        referral: int | None
        referral = self.referral

        closed_at_referral: int | None
        closed_at_referral = self.closed_at_referral

        early_help: int | None
        early_help = self.early_help

        ended_as_contact: int | None
        ended_as_contact = self.ended_as_contact

        undecided: int | None
        undecided = self.undecided

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "referral": referral,
                "closed_at_referral": closed_at_referral,
                "early_help": early_help,
                "ended_as_contact": ended_as_contact,
                "undecided": undecided,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_referral(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        referral = _parse_referral(d.pop("referral"))

        def _parse_closed_at_referral(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        closed_at_referral = _parse_closed_at_referral(d.pop("closed_at_referral"))

        def _parse_early_help(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        early_help = _parse_early_help(d.pop("early_help"))

        def _parse_ended_as_contact(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        ended_as_contact = _parse_ended_as_contact(d.pop("ended_as_contact"))

        def _parse_undecided(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        undecided = _parse_undecided(d.pop("undecided"))

        became_counts = cls(
            referral=referral,
            closed_at_referral=closed_at_referral,
            early_help=early_help,
            ended_as_contact=ended_as_contact,
            undecided=undecided,
        )

        became_counts.additional_properties = d
        return became_counts

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
