from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.check_view import CheckView
    from ..models.level_view import LevelView
    from ..models.screening_view_findings_type_0 import ScreeningViewFindingsType0


T = TypeVar("T", bound="ScreeningView")


@_attrs_define
class ScreeningView:
    """Screening as far as it has come.

    Attributes:
        action (None | str):
        requested_at (datetime.datetime | None):
        level (LevelView | None):
        checks (list[CheckView]):
        findings (None | ScreeningViewFindingsType0):
    """

    action: str | None
    requested_at: datetime.datetime | None
    level: LevelView | None
    checks: list[CheckView]
    findings: ScreeningViewFindingsType0 | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.level_view import LevelView
        from ..models.screening_view_findings_type_0 import ScreeningViewFindingsType0

        action: str | None
        action = self.action

        requested_at: str | None
        if isinstance(self.requested_at, datetime.datetime):
            requested_at = self.requested_at.isoformat()
        else:
            requested_at = self.requested_at

        level: dict[str, Any] | None
        if isinstance(self.level, LevelView):
            level = self.level.to_dict()
        else:
            level = self.level

        checks = []
        for checks_item_data in self.checks:
            checks_item = checks_item_data.to_dict()
            checks.append(checks_item)

        findings: dict[str, Any] | None
        if isinstance(self.findings, ScreeningViewFindingsType0):
            findings = self.findings.to_dict()
        else:
            findings = self.findings

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "action": action,
                "requested_at": requested_at,
                "level": level,
                "checks": checks,
                "findings": findings,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.check_view import CheckView
        from ..models.level_view import LevelView
        from ..models.screening_view_findings_type_0 import ScreeningViewFindingsType0

        d = dict(src_dict)

        def _parse_action(data: object) -> str | None:
            if data is None:
                return data
            return cast(None | str, data)

        action = _parse_action(d.pop("action"))

        def _parse_requested_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError
                requested_at_type_0 = datetime.datetime.fromisoformat(data)

                return requested_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        requested_at = _parse_requested_at(d.pop("requested_at"))

        def _parse_level(data: object) -> LevelView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                level_type_0 = LevelView.from_dict(data)

                return level_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LevelView | None, data)

        level = _parse_level(d.pop("level"))

        checks = []
        _checks = d.pop("checks")
        for checks_item_data in _checks:
            checks_item = CheckView.from_dict(checks_item_data)

            checks.append(checks_item)

        def _parse_findings(data: object) -> ScreeningViewFindingsType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError
                findings_type_0 = ScreeningViewFindingsType0.from_dict(data)

                return findings_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ScreeningViewFindingsType0, data)

        findings = _parse_findings(d.pop("findings"))

        screening_view = cls(
            action=action,
            requested_at=requested_at,
            level=level,
            checks=checks,
            findings=findings,
        )

        screening_view.additional_properties = d
        return screening_view

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
