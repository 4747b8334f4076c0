from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.level_considered_view import LevelConsideredView
    from ..models.spoken_view import SpokenView
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="NeedConsideredView")


@_attrs_define
class NeedConsideredView:
    """The levels of need considered, and the lowest that meets the child's need (R9).

    Attributes:
        number (int):
        levels (list[LevelConsideredView]):
        lowest (str): The levels of help a referrer considers before a referral (R9).
        guidance (None | str):
        reasons (None | str):
        professional (SpokenView): Somebody who was spoken to. role: what they are, and where.
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    number: int
    levels: list[LevelConsideredView]
    lowest: str
    guidance: str | None
    reasons: str | None
    professional: SpokenView
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        levels = []
        for levels_item_data in self.levels:
            levels_item = levels_item_data.to_dict()
            levels.append(levels_item)

        lowest = self.lowest

        guidance: str | None
        guidance = self.guidance

        reasons: str | None
        reasons = self.reasons

        professional = self.professional.to_dict()

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "levels": levels,
                "lowest": lowest,
                "guidance": guidance,
                "reasons": reasons,
                "professional": professional,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.level_considered_view import LevelConsideredView
        from ..models.spoken_view import SpokenView
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        number = d.pop("number")

        levels = []
        _levels = d.pop("levels")
        for levels_item_data in _levels:
            levels_item = LevelConsideredView.from_dict(levels_item_data)

            levels.append(levels_item)

        lowest = d.pop("lowest")

        def _parse_guidance(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        guidance = _parse_guidance(d.pop("guidance"))

        def _parse_reasons(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        reasons = _parse_reasons(d.pop("reasons"))

        professional = SpokenView.from_dict(d.pop("professional"))

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        need_considered_view = cls(
            number=number,
            levels=levels,
            lowest=lowest,
            guidance=guidance,
            reasons=reasons,
            professional=professional,
            by=by,
            occurred_at=occurred_at,
        )

        need_considered_view.additional_properties = d
        return need_considered_view

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
