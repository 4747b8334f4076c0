from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.compared_group import ComparedGroup


T = TypeVar("T", bound="AgencyFigures")


@_attrs_define
class AgencyFigures:
    """What became of an agency's contacts of the 52 whole weeks that are over, for its governing body: numbers alone.

    Numbers up to `not_shown_up_to` are not shown, and those by which they could be worked out; others are rounded.
    figures: null when there is none.

        Attributes:
            incomplete (bool):
            unreadable_records (int):
            received_from (datetime.datetime):
            received_before (datetime.datetime):
            not_shown_up_to (int):
            figures (ComparedGroup | None):
    """

    incomplete: bool
    unreadable_records: int
    received_from: datetime.datetime
    received_before: datetime.datetime
    not_shown_up_to: int
    figures: ComparedGroup | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.compared_group import ComparedGroup

        incomplete = self.incomplete

        unreadable_records = self.unreadable_records

        received_from = self.received_from.isoformat()

        received_before = self.received_before.isoformat()

        not_shown_up_to = self.not_shown_up_to

        figures: dict[str, Any] | None
        if isinstance(self.figures, ComparedGroup):
            figures = self.figures.to_dict()
        else:
            figures = self.figures

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "incomplete": incomplete,
                "unreadable_records": unreadable_records,
                "received_from": received_from,
                "received_before": received_before,
                "not_shown_up_to": not_shown_up_to,
                "figures": figures,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.compared_group import ComparedGroup

        d = dict(src_dict)
        incomplete = d.pop("incomplete")

        unreadable_records = d.pop("unreadable_records")

        received_from = datetime.datetime.fromisoformat(d.pop("received_from"))

        received_before = datetime.datetime.fromisoformat(d.pop("received_before"))

        not_shown_up_to = d.pop("not_shown_up_to")

        def _parse_figures(data: object) -> ComparedGroup | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                figures_type_0 = ComparedGroup.from_dict(data)

                return figures_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ComparedGroup | None, data)

        figures = _parse_figures(d.pop("figures"))

        agency_figures = cls(
            incomplete=incomplete,
            unreadable_records=unreadable_records,
            received_from=received_from,
            received_before=received_before,
            not_shown_up_to=not_shown_up_to,
            figures=figures,
        )

        agency_figures.additional_properties = d
        return agency_figures

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
