from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="StepUpPart")


@_attrs_define
class StepUpPart:
    """What a lead professional says of an active Team Around the Child, for which a step-up is asked (R1).

    led_by: who leads it. agreed_by: who of the family agrees; reason_if_not: why it is asked for without that.

        Attributes:
            led_by (None | str | Unset):
            tac_reference (None | str | Unset):
            family_agrees (bool | None | Unset):
            agreed_by (None | str | Unset):
            reason_if_not (None | str | Unset):
    """

    led_by: str | Unset | None = UNSET
    tac_reference: str | Unset | None = UNSET
    family_agrees: bool | Unset | None = UNSET
    agreed_by: str | Unset | None = UNSET
    reason_if_not: str | Unset | None = UNSET

    def to_dict(self) -> dict[str, Any]:
        led_by: str | Unset | None
        if isinstance(self.led_by, Unset):
            led_by = UNSET
        else:
            led_by = self.led_by

        tac_reference: str | Unset | None
        if isinstance(self.tac_reference, Unset):
            tac_reference = UNSET
        else:
            tac_reference = self.tac_reference

        family_agrees: bool | Unset | None
        if isinstance(self.family_agrees, Unset):
            family_agrees = UNSET
        else:
            family_agrees = self.family_agrees

        agreed_by: str | Unset | None
        if isinstance(self.agreed_by, Unset):
            agreed_by = UNSET
        else:
            agreed_by = self.agreed_by

        reason_if_not: str | Unset | None
        if isinstance(self.reason_if_not, Unset):
            reason_if_not = UNSET
        else:
            reason_if_not = self.reason_if_not

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if led_by is not UNSET:
            field_dict["led_by"] = led_by
        if tac_reference is not UNSET:
            field_dict["tac_reference"] = tac_reference
        if family_agrees is not UNSET:
            field_dict["family_agrees"] = family_agrees
        if agreed_by is not UNSET:
            field_dict["agreed_by"] = agreed_by
        if reason_if_not is not UNSET:
            field_dict["reason_if_not"] = reason_if_not

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_led_by(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        led_by = _parse_led_by(d.pop("led_by", UNSET))

        def _parse_tac_reference(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        tac_reference = _parse_tac_reference(d.pop("tac_reference", UNSET))

        def _parse_family_agrees(data: object) -> bool | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        family_agrees = _parse_family_agrees(d.pop("family_agrees", UNSET))

        def _parse_agreed_by(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        agreed_by = _parse_agreed_by(d.pop("agreed_by", UNSET))

        def _parse_reason_if_not(data: object) -> str | Unset | None:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reason_if_not = _parse_reason_if_not(d.pop("reason_if_not", UNSET))

        step_up_part = cls(
            led_by=led_by,
            tac_reference=tac_reference,
            family_agrees=family_agrees,
            agreed_by=agreed_by,
            reason_if_not=reason_if_not,
        )

        return step_up_part
