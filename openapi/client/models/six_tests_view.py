from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SixTestsView")


@_attrs_define
class SixTestsView:
    """Whether what is shared is so, and how (SC9).

    Attributes:
        necessary (bool):
        proportionate (bool):
        relevant (bool):
        accurate (bool):
        timely (bool):
        secure (bool):
        reasons (None | str):
    """

    necessary: bool
    proportionate: bool
    relevant: bool
    accurate: bool
    timely: bool
    secure: bool
    reasons: str | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        necessary = self.necessary

        proportionate = self.proportionate

        relevant = self.relevant

        accurate = self.accurate

        timely = self.timely

        secure = self.secure

        reasons: str | None
        reasons = self.reasons

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "necessary": necessary,
                "proportionate": proportionate,
                "relevant": relevant,
                "accurate": accurate,
                "timely": timely,
                "secure": secure,
                "reasons": reasons,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        necessary = d.pop("necessary")

        proportionate = d.pop("proportionate")

        relevant = d.pop("relevant")

        accurate = d.pop("accurate")

        timely = d.pop("timely")

        secure = d.pop("secure")

        def _parse_reasons(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        reasons = _parse_reasons(d.pop("reasons"))

        six_tests_view = cls(
            necessary=necessary,
            proportionate=proportionate,
            relevant=relevant,
            accurate=accurate,
            timely=timely,
            secure=secure,
            reasons=reasons,
        )

        six_tests_view.additional_properties = d
        return six_tests_view

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
