from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="SixTests")


@_attrs_define
class SixTests:
    """Whether what is shared is so, and how (SC9).

    Attributes:
        necessary (bool):
        proportionate (bool):
        relevant (bool):
        accurate (bool):
        timely (bool):
        secure (bool):
        reasons (str):
    """

    necessary: bool
    proportionate: bool
    relevant: bool
    accurate: bool
    timely: bool
    secure: bool
    reasons: str

    def to_dict(self) -> dict[str, Any]:
        necessary = self.necessary

        proportionate = self.proportionate

        relevant = self.relevant

        accurate = self.accurate

        timely = self.timely

        secure = self.secure

        reasons = self.reasons

        field_dict: dict[str, Any] = {}

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

        reasons = d.pop("reasons")

        six_tests = cls(
            necessary=necessary,
            proportionate=proportionate,
            relevant=relevant,
            accurate=accurate,
            timely=timely,
            secure=secure,
            reasons=reasons,
        )

        return six_tests
