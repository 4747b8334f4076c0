from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.conflict_ended_view import ConflictEndedView
    from ..models.conflict_view import ConflictView
    from ..models.glass_broken_view import GlassBrokenView
    from ..models.restriction_lifted_view import RestrictionLiftedView
    from ..models.restriction_view import RestrictionView


T = TypeVar("T", bound="AccessView")


@_attrs_define
class AccessView:
    """To which workers the case is restricted, who broke the glass, who is kept out; null while nothing of it is so.

    Attributes:
        restricted (None | RestrictionView):
        lifted (None | RestrictionLiftedView):
        broken (list[GlassBrokenView]):
        conflicts (list[ConflictView]):
        ended (list[ConflictEndedView]):
    """

    restricted: RestrictionView | None
    lifted: RestrictionLiftedView | None
    broken: list[GlassBrokenView]
    conflicts: list[ConflictView]
    ended: list[ConflictEndedView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.restriction_lifted_view import RestrictionLiftedView
        from ..models.restriction_view import RestrictionView

        restricted: dict[str, Any] | None
        if isinstance(self.restricted, RestrictionView):
            restricted = self.restricted.to_dict()
        else:
            restricted = self.restricted

        lifted: dict[str, Any] | None
        if isinstance(self.lifted, RestrictionLiftedView):
            lifted = self.lifted.to_dict()
        else:
            lifted = self.lifted

        broken = []
        for broken_item_data in self.broken:
            broken_item = broken_item_data.to_dict()
            broken.append(broken_item)

        conflicts = []
        for conflicts_item_data in self.conflicts:
            conflicts_item = conflicts_item_data.to_dict()
            conflicts.append(conflicts_item)

        ended = []
        for ended_item_data in self.ended:
            ended_item = ended_item_data.to_dict()
            ended.append(ended_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "restricted": restricted,
                "lifted": lifted,
                "broken": broken,
                "conflicts": conflicts,
                "ended": ended,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.conflict_ended_view import ConflictEndedView
        from ..models.conflict_view import ConflictView
        from ..models.glass_broken_view import GlassBrokenView
        from ..models.restriction_lifted_view import RestrictionLiftedView
        from ..models.restriction_view import RestrictionView

        d = dict(src_dict)

        def _parse_restricted(data: object) -> RestrictionView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                restricted_type_0 = RestrictionView.from_dict(data)

                return restricted_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RestrictionView, data)

        restricted = _parse_restricted(d.pop("restricted"))

        def _parse_lifted(data: object) -> RestrictionLiftedView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                lifted_type_0 = RestrictionLiftedView.from_dict(data)

                return lifted_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RestrictionLiftedView, data)

        lifted = _parse_lifted(d.pop("lifted"))

        broken = []
        _broken = d.pop("broken")
        for broken_item_data in _broken:
            broken_item = GlassBrokenView.from_dict(broken_item_data)

            broken.append(broken_item)

        conflicts = []
        _conflicts = d.pop("conflicts")
        for conflicts_item_data in _conflicts:
            conflicts_item = ConflictView.from_dict(conflicts_item_data)

            conflicts.append(conflicts_item)

        ended = []
        _ended = d.pop("ended")
        for ended_item_data in _ended:
            ended_item = ConflictEndedView.from_dict(ended_item_data)

            ended.append(ended_item)

        access_view = cls(
            restricted=restricted,
            lifted=lifted,
            broken=broken,
            conflicts=conflicts,
            ended=ended,
        )

        access_view.additional_properties = d
        return access_view

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
