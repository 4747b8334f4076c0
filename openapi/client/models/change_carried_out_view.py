from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="ChangeCarriedOutView")


@_attrs_define
class ChangeCarriedOutView:
    """What was done of which of them, in their order from 1, by which new contact (P6).

    Attributes:
        number (int):
        done (None | str):
        contact_reference (None | str):
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    number: int
    done: str | None
    contact_reference: str | None
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        done: str | None
        done = self.done

        contact_reference: str | None
        contact_reference = self.contact_reference

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "done": done,
                "contact_reference": contact_reference,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        number = d.pop("number")

        def _parse_done(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        done = _parse_done(d.pop("done"))

        def _parse_contact_reference(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        contact_reference = _parse_contact_reference(d.pop("contact_reference"))

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        change_carried_out_view = cls(
            number=number,
            done=done,
            contact_reference=contact_reference,
            by=by,
            occurred_at=occurred_at,
        )

        change_carried_out_view.additional_properties = d
        return change_carried_out_view

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
