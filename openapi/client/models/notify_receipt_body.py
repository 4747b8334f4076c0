from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="NotifyReceiptBody")


@_attrs_define
class NotifyReceiptBody:
    """A receipt, as GOV.UK Notify's documentation has it. id: its own, of the delivery. reference: the notice's id.

    The rest of it, and first the address, is neither kept nor looked at.

        Attributes:
            id (str):
            status (str):
            reference (None | str | Unset):
            notification_type (str | Unset):  Default: 'email'.
    """

    id: str
    status: str
    reference: str | Unset | None = UNSET
    notification_type: str | Unset = "email"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        status = self.status

        reference: str | Unset | None
        if isinstance(self.reference, Unset):
            reference = UNSET
        else:
            reference = self.reference

        notification_type = self.notification_type

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "status": status,
            }
        )
        if reference is not UNSET:
            field_dict["reference"] = reference
        if notification_type is not UNSET:
            field_dict["notification_type"] = notification_type

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        status = d.pop("status")

        def _parse_reference(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reference = _parse_reference(d.pop("reference", UNSET))

        notification_type = d.pop("notification_type", UNSET)

        notify_receipt_body = cls(
            id=id,
            status=status,
            reference=reference,
            notification_type=notification_type,
        )

        notify_receipt_body.additional_properties = d
        return notify_receipt_body

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
