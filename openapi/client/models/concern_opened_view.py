from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.concerned_child_view import ConcernedChildView
    from ..models.spoken_view import SpokenView
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="ConcernOpenedView")


@_attrs_define
class ConcernOpenedView:
    """What was noticed, of which child, and by whom.

    Attributes:
        child (ConcernedChildView): Whom a concern is about, as the agency knows them. agency_reference: its own, of the
            child.
        account (None | str):
        professional (SpokenView): Somebody who was spoken to. role: what they are, and where.
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    child: ConcernedChildView
    account: str | None
    professional: SpokenView
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        child = self.child.to_dict()

        account: str | None
        account = self.account

        professional = self.professional.to_dict()

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "child": child,
                "account": account,
                "professional": professional,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.concerned_child_view import ConcernedChildView
        from ..models.spoken_view import SpokenView
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        child = ConcernedChildView.from_dict(d.pop("child"))

        def _parse_account(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        account = _parse_account(d.pop("account"))

        professional = SpokenView.from_dict(d.pop("professional"))

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        concern_opened_view = cls(
            child=child,
            account=account,
            professional=professional,
            by=by,
            occurred_at=occurred_at,
        )

        concern_opened_view.additional_properties = d
        return concern_opened_view

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
