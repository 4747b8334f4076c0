from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="BundleDecisionBody")


@_attrs_define
class BundleDecisionBody:
    """Authorise what somebody else prepared, or return it.

    Attributes:
        authorise (bool):
        reasons (str):
    """

    authorise: bool
    reasons: str

    def to_dict(self) -> dict[str, Any]:
        authorise = self.authorise

        reasons = self.reasons

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "authorise": authorise,
                "reasons": reasons,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        authorise = d.pop("authorise")

        reasons = d.pop("reasons")

        bundle_decision_body = cls(
            authorise=authorise,
            reasons=reasons,
        )

        return bundle_decision_body
