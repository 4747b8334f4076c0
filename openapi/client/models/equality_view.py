from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.compared_by import ComparedBy
    from ..models.compared_group import ComparedGroup


T = TypeVar("T", bound="EqualityView")


@_attrs_define
class EqualityView:
    """Contacts received in the 52 whole weeks that are over, compared. together: null when there is none.

    Numbers up to `not_shown_up_to` are not shown, and those by which they could be worked out; others are rounded.

        Attributes:
            incomplete (bool):
            unreadable_records (int):
            received_from (datetime.datetime):
            received_before (datetime.datetime):
            not_shown_up_to (int):
            together (ComparedGroup | None):
            characteristics (list[ComparedBy]):
    """

    incomplete: bool
    unreadable_records: int
    received_from: datetime.datetime
    received_before: datetime.datetime
    not_shown_up_to: int
    together: ComparedGroup | None
    characteristics: list[ComparedBy]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.compared_group import ComparedGroup

        incomplete = self.incomplete

        unreadable_records = self.unreadable_records

        received_from = self.received_from.isoformat()

        received_before = self.received_before.isoformat()

        not_shown_up_to = self.not_shown_up_to

        together: dict[str, Any] | None
        if isinstance(self.together, ComparedGroup):
            together = self.together.to_dict()
        else:
            together = self.together

        characteristics = []
        for characteristics_item_data in self.characteristics:
            characteristics_item = characteristics_item_data.to_dict()
            characteristics.append(characteristics_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "incomplete": incomplete,
                "unreadable_records": unreadable_records,
                "received_from": received_from,
                "received_before": received_before,
                "not_shown_up_to": not_shown_up_to,
                "together": together,
                "characteristics": characteristics,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.compared_by import ComparedBy
        from ..models.compared_group import ComparedGroup

        d = dict(src_dict)
        incomplete = d.pop("incomplete")

        unreadable_records = d.pop("unreadable_records")

        received_from = datetime.datetime.fromisoformat(d.pop("received_from"))

        received_before = datetime.datetime.fromisoformat(d.pop("received_before"))

        not_shown_up_to = d.pop("not_shown_up_to")

        def _parse_together(data: object) -> ComparedGroup | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                together_type_0 = ComparedGroup.from_dict(data)

                return together_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ComparedGroup | None, data)

        together = _parse_together(d.pop("together"))

        characteristics = []
        _characteristics = d.pop("characteristics")
        for characteristics_item_data in _characteristics:
            characteristics_item = ComparedBy.from_dict(characteristics_item_data)

            characteristics.append(characteristics_item)

        equality_view = cls(
            incomplete=incomplete,
            unreadable_records=unreadable_records,
            received_from=received_from,
            received_before=received_before,
            not_shown_up_to=not_shown_up_to,
            together=together,
            characteristics=characteristics,
        )

        equality_view.additional_properties = d
        return equality_view

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
