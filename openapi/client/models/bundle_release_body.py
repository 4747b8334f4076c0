from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.handed import Handed

T = TypeVar("T", bound="BundleReleaseBody")


@_attrs_define
class BundleReleaseBody:
    """Say that it was handed over, and how.

    Attributes:
        how (Handed): How the bundle reaches who asked, a closed set.
    """

    how: Handed

    def to_dict(self) -> dict[str, Any]:
        how = self.how.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "how": how,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        how = Handed(d.pop("how"))

        bundle_release_body = cls(
            how=how,
        )

        return bundle_release_body
