from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.spoken import Spoken


T = TypeVar("T", bound="MeetingBody")


@_attrs_define
class MeetingBody:
    """Say what of the impact and outcome was fed back to which multi-agency meeting, and who was there (Q9).

    Attributes:
        meeting (str):
        held_at (datetime.datetime):
        people (list[Spoken]):
        told (str):
        professional (Spoken): Somebody who was spoken to. role: what they are, and where.
        occurred_at (datetime.datetime | None | Unset):
        followed (None | str | Unset):
    """

    meeting: str
    held_at: datetime.datetime
    people: list[Spoken]
    told: str
    professional: Spoken
    occurred_at: datetime.datetime | Unset | None = UNSET
    followed: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        meeting = self.meeting

        held_at = self.held_at.isoformat()

        people = []
        for people_item_data in self.people:
            people_item = people_item_data.to_dict()
            people.append(people_item)

        told = self.told

        professional = self.professional.to_dict()

        occurred_at: str | Unset | None
        if isinstance(self.occurred_at, Unset):
            occurred_at = UNSET
        elif isinstance(self.occurred_at, datetime.datetime):
            occurred_at = self.occurred_at.isoformat()
        else:
            occurred_at = self.occurred_at

        followed: str | Unset | None
        if isinstance(self.followed, Unset):
            followed = UNSET
        else:
            followed = self.followed

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "meeting": meeting,
                "held_at": held_at,
                "people": people,
                "told": told,
                "professional": professional,
            }
        )
        if occurred_at is not UNSET:
            field_dict["occurred_at"] = occurred_at
        if followed is not UNSET:
            field_dict["followed"] = followed

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.spoken import Spoken

        d = dict(src_dict)
        meeting = d.pop("meeting")

        held_at = datetime.datetime.fromisoformat(d.pop("held_at"))

        people = []
        _people = d.pop("people")
        for people_item_data in _people:
            people_item = Spoken.from_dict(people_item_data)

            people.append(people_item)

        told = d.pop("told")

        professional = Spoken.from_dict(d.pop("professional"))

        def _parse_occurred_at(data: object) -> datetime.datetime | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                occurred_at_type_0 = datetime.datetime.fromisoformat(data)

                return occurred_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        occurred_at = _parse_occurred_at(d.pop("occurred_at", UNSET))

        def _parse_followed(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        followed = _parse_followed(d.pop("followed", UNSET))

        meeting_body = cls(
            meeting=meeting,
            held_at=held_at,
            people=people,
            told=told,
            professional=professional,
            occurred_at=occurred_at,
            followed=followed,
        )

        return meeting_body
