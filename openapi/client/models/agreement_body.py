from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="AgreementBody")


@_attrs_define
class AgreementBody:
    """The other supervisor agrees (CL2). It closes the referral now: there is no date to enter (CL3, A19)."""

    def to_dict(self) -> dict[str, Any]:

        field_dict: dict[str, Any] = {}

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        agreement_body = cls()

        return agreement_body
