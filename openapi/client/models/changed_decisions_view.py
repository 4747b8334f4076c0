from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.change_carried_out_view import ChangeCarriedOutView
    from ..models.decision_changed_view import DecisionChangedView


T = TypeVar("T", bound="ChangedDecisionsView")


@_attrs_define
class ChangedDecisionsView:
    """The decisions that a challenge changed, and what was done of each; null while there is none (P6).

    Attributes:
        changed (list[DecisionChangedView]):
        carried_out (list[ChangeCarriedOutView]):
    """

    changed: list[DecisionChangedView]
    carried_out: list[ChangeCarriedOutView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        changed = []
        for changed_item_data in self.changed:
            changed_item = changed_item_data.to_dict()
            changed.append(changed_item)

        carried_out = []
        for carried_out_item_data in self.carried_out:
            carried_out_item = carried_out_item_data.to_dict()
            carried_out.append(carried_out_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "changed": changed,
                "carried_out": carried_out,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.change_carried_out_view import ChangeCarriedOutView
        from ..models.decision_changed_view import DecisionChangedView

        d = dict(src_dict)
        changed = []
        _changed = d.pop("changed")
        for changed_item_data in _changed:
            changed_item = DecisionChangedView.from_dict(changed_item_data)

            changed.append(changed_item)

        carried_out = []
        _carried_out = d.pop("carried_out")
        for carried_out_item_data in _carried_out:
            carried_out_item = ChangeCarriedOutView.from_dict(carried_out_item_data)

            carried_out.append(carried_out_item)

        changed_decisions_view = cls(
            changed=changed,
            carried_out=carried_out,
        )

        changed_decisions_view.additional_properties = d
        return changed_decisions_view

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
