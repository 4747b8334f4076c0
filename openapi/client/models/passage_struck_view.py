from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.worker_view import WorkerView


T = TypeVar("T", bound="PassageStruckView")


@_attrs_define
class PassageStruckView:
    """What is not told: a field, or its text from one character up to another.

    Attributes:
        place (str):
        ground (str): On which ground something is not told, a closed set: of the Data Protection Act 2018.

            third-party: schedule 2, paragraph 16. crime: paragraph 2. legal-privilege: paragraph 19. serious-harm and
            told-in-confidence: schedule 3, part 3 (social work data). child-abuse: schedule 3, part 5.
        begins (int | None):
        ends (int | None):
        by (WorkerView): Who acted. name is null once it was erased; team: whom they acted for, where the directory said
            it.
        occurred_at (datetime.datetime):
    """

    place: str
    ground: str
    begins: int | None
    ends: int | None
    by: WorkerView
    occurred_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        place = self.place

        ground = self.ground

        begins: int | None
        begins = self.begins

        ends: int | None
        ends = self.ends

        by = self.by.to_dict()

        occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "place": place,
                "ground": ground,
                "begins": begins,
                "ends": ends,
                "by": by,
                "occurred_at": occurred_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.worker_view import WorkerView

        d = dict(src_dict)
        place = d.pop("place")

        ground = d.pop("ground")

        def _parse_begins(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        begins = _parse_begins(d.pop("begins"))

        def _parse_ends(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        ends = _parse_ends(d.pop("ends"))

        by = WorkerView.from_dict(d.pop("by"))

        occurred_at = datetime.datetime.fromisoformat(d.pop("occurred_at"))

        passage_struck_view = cls(
            place=place,
            ground=ground,
            begins=begins,
            ends=ends,
            by=by,
            occurred_at=occurred_at,
        )

        passage_struck_view.additional_properties = d
        return passage_struck_view

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
