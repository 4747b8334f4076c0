from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.case_challenge_ended_view import CaseChallengeEndedView
    from ..models.case_challenged_view import CaseChallengedView


T = TypeVar("T", bound="ChallengesView")


@_attrs_define
class ChallengesView:
    """The challenges over the case; null while there was none (P2).

    Attributes:
        raised (list[CaseChallengedView]):
        endings (list[CaseChallengeEndedView]):
    """

    raised: list[CaseChallengedView]
    endings: list[CaseChallengeEndedView]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        raised = []
        for raised_item_data in self.raised:
            raised_item = raised_item_data.to_dict()
            raised.append(raised_item)

        endings = []
        for endings_item_data in self.endings:
            endings_item = endings_item_data.to_dict()
            endings.append(endings_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "raised": raised,
                "endings": endings,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.case_challenge_ended_view import CaseChallengeEndedView
        from ..models.case_challenged_view import CaseChallengedView

        d = dict(src_dict)
        raised = []
        _raised = d.pop("raised")
        for raised_item_data in _raised:
            raised_item = CaseChallengedView.from_dict(raised_item_data)

            raised.append(raised_item)

        endings = []
        _endings = d.pop("endings")
        for endings_item_data in _endings:
            endings_item = CaseChallengeEndedView.from_dict(endings_item_data)

            endings.append(endings_item)

        challenges_view = cls(
            raised=raised,
            endings=endings,
        )

        challenges_view.additional_properties = d
        return challenges_view

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
