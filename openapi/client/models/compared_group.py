from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.became_counts import BecameCounts
    from ..models.kept_clock import KeptClock


T = TypeVar("T", bound="ComparedGroup")


@_attrs_define
class ComparedGroup:
    """A group of children. name: a code of the census, a band, a team, or the words that were said; NOBT is not yet
    obtained and REFU refused; null of all together.

        Attributes:
            name (None | str):
            contacts (int | None):
            became (BecameCounts): What became of the contacts of a group. Null is too small to be shown, or a small one
                could be worked out.
            clocks (list[KeptClock]):
    """

    name: str | None
    contacts: int | None
    became: BecameCounts
    clocks: list[KeptClock]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name: str | None
        name = self.name

        contacts: int | None
        contacts = self.contacts

        became = self.became.to_dict()

        clocks = []
        for clocks_item_data in self.clocks:
            clocks_item = clocks_item_data.to_dict()
            clocks.append(clocks_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "contacts": contacts,
                "became": became,
                "clocks": clocks,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.became_counts import BecameCounts
        from ..models.kept_clock import KeptClock

        d = dict(src_dict)

        def _parse_name(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        name = _parse_name(d.pop("name"))

        def _parse_contacts(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        contacts = _parse_contacts(d.pop("contacts"))

        became = BecameCounts.from_dict(d.pop("became"))

        clocks = []
        _clocks = d.pop("clocks")
        for clocks_item_data in _clocks:
            clocks_item = KeptClock.from_dict(clocks_item_data)

            clocks.append(clocks_item)

        compared_group = cls(
            name=name,
            contacts=contacts,
            became=became,
            clocks=clocks,
        )

        compared_group.additional_properties = d
        return compared_group

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
