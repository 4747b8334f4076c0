from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.protective_action_view import ProtectiveActionView
    from ..models.strategy_discussion_view import StrategyDiscussionView


T = TypeVar("T", bound="ProtectionView")


@_attrs_define
class ProtectionView:
    """What was authorised to protect the child, and whether a Strategy Discussion is needed; null while nothing is
    recorded (SC11, SC12).

        Attributes:
            authorised (list[ProtectiveActionView]):
            considered (None | StrategyDiscussionView):
    """

    authorised: list[ProtectiveActionView]
    considered: StrategyDiscussionView | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.strategy_discussion_view import StrategyDiscussionView

        authorised = []
        for authorised_item_data in self.authorised:
            authorised_item = authorised_item_data.to_dict()
            authorised.append(authorised_item)

        considered: dict[str, Any] | None
        if isinstance(self.considered, StrategyDiscussionView):
            considered = self.considered.to_dict()
        else:
            considered = self.considered

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "authorised": authorised,
                "considered": considered,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.protective_action_view import ProtectiveActionView
        from ..models.strategy_discussion_view import StrategyDiscussionView

        d = dict(src_dict)
        authorised = []
        _authorised = d.pop("authorised")
        for authorised_item_data in _authorised:
            authorised_item = ProtectiveActionView.from_dict(authorised_item_data)

            authorised.append(authorised_item)

        def _parse_considered(data: object) -> StrategyDiscussionView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                considered_type_0 = StrategyDiscussionView.from_dict(data)

                return considered_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | StrategyDiscussionView, data)

        considered = _parse_considered(d.pop("considered"))

        protection_view = cls(
            authorised=authorised,
            considered=considered,
        )

        protection_view.additional_properties = d
        return protection_view

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
